/** The right pane: who said what in this article, and the fields of what is in hand. */
import type { EditorState } from 'prosemirror-state'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { commentBegun, openCommentCount } from '../../store/comments.ts'
import { inHand } from '../../store/inHand.ts'
import { quoteRows } from '../../store/quoteRows.ts'
import { sourceRows } from '../../store/sourceRows.ts'
import { INSPECTOR_TABS } from '../../store/slices/place.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { AfterPaint } from '../AfterPaint.tsx'
import { Pane } from '../shell/Pane.tsx'
import { useOfArticle } from '../useOfArticle.ts'
import { CommentList } from './CommentList.tsx'
import { FormSplit } from './FormSplit.tsx'
import { NewComment } from './NewComment.tsx'
import { QuoteList } from './QuoteList.tsx'
import { SourceForm } from './SourceForm.tsx'
import { SourceList, type ChosenSource } from './SourceList.tsx'
import { TagForm } from './TagForm.tsx'

export function Inspector() {
  const slug = useWorkbench(({ article }) => article?.slug)
  return (
    <Pane name="inspector" label="Inspector" as="aside">
      {slug === undefined ? (
        <p className="empty">The quotes and sources of the open article are listed here.</p>
      ) : (
        <AfterPaint key={slug}>
          <Lists />
        </AfterPaint>
      )}
    </Pane>
  )
}

const quoteCount = (editor: EditorState): number => quoteRows(editor).length
const sourceCount = (editor: EditorState): number => sourceRows(editor).length

function Lists() {
  const tab = useWorkbench((state) => state.inspectorTab)
  const showTab = useWorkbench(({ actions }) => actions.showTab)
  const commenting = useOfArticle(commentBegun, null)
  const [source, setSource] = useState<ChosenSource | null>(null)
  return (
    <>
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => showTab(INSPECTOR_TABS.find((each) => each === key) ?? 'quotes')}
      >
        <TabList className="tab-list" aria-label="Inspector">
          <Tab className="tab" id="quotes">
            Quotes <Figure of={quoteCount} />
          </Tab>
          <Tab className="tab" id="sources">
            Sources <Figure of={sourceCount} />
          </Tab>
          <Tab className="tab" id="comments">
            Comments <Figure of={openCommentCount} />
          </Tab>
        </TabList>
        <TabPanel className="tab-panel" id="quotes">
          <QuoteList />
        </TabPanel>
        <TabPanel className="tab-panel" id="sources">
          <SourceList selectedId={source?.id ?? null} onSelect={setSource} />
        </TabPanel>
        <TabPanel className="tab-panel" id="comments">
          <CommentList />
        </TabPanel>
      </Tabs>
      <FormSplit>
        {commenting !== null ? (
          <NewComment begun={commenting} />
        ) : tab === 'sources' && source !== null ? (
          <SourceOrTag source={source} />
        ) : (
          <TagForm />
        )}
      </FormSplit>
    </>
  )
}

/** The entry that was chosen, until something else comes to hand or is asked about, or its quote is somebody else's. */
function SourceOrTag({ source }: { readonly source: ChosenSource }) {
  const held = useOfArticle(inHand, null)
  const isAsking = useWorkbench(({ sourceField }) => sourceField !== null)
  const isHis =
    held?.role === 'content' &&
    held.id === source.quoteId &&
    held.speakers.some(({ sourceId }) => sourceId === source.id)
  return isAsking || (held !== null && !isHis) ? <TagForm /> : <SourceForm sourceId={source.id} />
}

function Figure({ of }: { readonly of: (editor: EditorState) => number }) {
  const count = useOfArticle(of, 0)
  return <span className="figure">{count.toLocaleString('en')}</span>
}
