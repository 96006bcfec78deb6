/** The middle of the workbench: the article as a galley proof, and at its foot what is at hand. */
import type { OpenArticle } from '../../store/workbench.ts'
import { headOf } from '../../../shared/document/articleState.ts'
import { linking } from '../../store/linking.ts'
import { queue } from '../../store/queue.ts'
import { articleRecords } from '../articleRecords.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Pane } from '../shell/Pane.tsx'
import { FindBar } from './FindBar.tsx'
import { GalleyMount } from './GalleyMount.tsx'
import { hasHeadline } from './hasHeadline.ts'
import { LinkBar } from './LinkBar.tsx'
import { NoArticle } from './NoArticle.tsx'
import { QueueCard } from './QueueCard.tsx'
import { TitleField } from './TitleField.tsx'

export function ArticleView() {
  const article = useWorkbench((state) => state.article)
  return (
    <Pane name="galley" label="Article" as="main">
      {article ? <Galley article={article} /> : <NoArticle />}
    </Pane>
  )
}

function Galley({ article: { slug, editor } }: { readonly article: OpenArticle }) {
  const links = linking(editor)
  const suggestion = links ? null : queue(editor)
  const isFinding = useWorkbench(({ dialog }) => dialog === 'find')
  const isQuiet = hasHeadline(editor.doc)
  return (
    <>
      <div className="galley-scroller">
        <div className="galley-sheet">
          <TitleField key={slug} title={headOf(articleRecords(editor)).title} isQuiet={isQuiet} />
          <GalleyMount key={slug} />
        </div>
      </div>
      {isFinding && <FindBar key={slug} />}
      {links && <LinkBar linking={links} />}
      {suggestion && <QueueCard queue={suggestion} />}
    </>
  )
}
