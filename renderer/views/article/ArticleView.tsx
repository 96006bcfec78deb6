/** The middle of the workbench: the article as a galley proof, and at its foot what is at hand. */
import { headOf } from '../../../shared/document/articleState.ts'
import { headlineIn } from '../../editor/headlineIn.ts'
import { linking } from '../../store/linking.ts'
import { queue } from '../../store/queue.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { articleRecords } from '../articleRecords.ts'
import { Pane } from '../shell/Pane.tsx'
import { useOfArticle } from '../useOfArticle.ts'
import { ArticleMenu } from './ArticleMenu.tsx'
import { FindBar } from './FindBar.tsx'
import { GalleyMount } from './GalleyMount.tsx'
import { LinkBar } from './LinkBar.tsx'
import { NoArticle } from './NoArticle.tsx'
import { OfferCard } from './OfferCard.tsx'
import { QueueCard } from './QueueCard.tsx'
import { SelectionBar } from './SelectionBar.tsx'
import { TitleField } from './TitleField.tsx'

export function ArticleView() {
  const slug = useWorkbench(({ article }) => article?.slug)
  return (
    <Pane name="galley" label="Article" as="main">
      {slug === undefined ? <NoArticle /> : <Galley key={slug} />}
    </Pane>
  )
}

function Galley() {
  const isFinding = useWorkbench(({ dialog }) => dialog === 'find')
  return (
    <>
      {isFinding && <FindBar />}
      <div className="galley-scroller">
        <div className="galley-sheet">
          <Title />
          <GalleyMount />
          <SelectionBar />
        </div>
      </div>
      <AtHand />
      <ArticleMenu />
    </>
  )
}

function Title() {
  const title = useOfArticle((editor) => headOf(articleRecords(editor)).title, '')
  const headline = useOfArticle((editor) => headlineIn(editor.doc), null)
  return <TitleField title={title} headline={headline} />
}

/** What Enter or Y is about now. */
function AtHand() {
  const links = useOfArticle(linking, null)
  const suggestion = useOfArticle(queue, null)
  const hasOffer = useWorkbench(({ actions }) => actions.can('link.takeOffer'))
  if (links) return <LinkBar linking={links} />
  if (suggestion) return <QueueCard queue={suggestion} />
  return hasOffer && <OfferCard />
}
