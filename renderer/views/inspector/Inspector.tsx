/** The right pane: who said what in this article, and the fields of what is in hand. */
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs'
import { assertNever } from '../../../shared/assertNever.ts'
import { inHand } from '../../store/inHand.ts'
import { quoteRows } from '../../store/quoteRows.ts'
import { articleRecords } from '../articleRecords.ts'
import { sourceRows } from '../../store/sourceRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { InHand } from '../../store/selectors.ts'
import type { OpenArticle } from '../../store/workbench.ts'
import { Pane } from '../shell/Pane.tsx'
import { CueForm } from './CueForm.tsx'
import { MentionForm } from './MentionForm.tsx'
import { NothingInHand } from './NothingInHand.tsx'
import { QuoteForm } from './QuoteForm.tsx'
import { QuoteList } from './QuoteList.tsx'
import { SourceForm } from './SourceForm.tsx'
import { SourceList } from './SourceList.tsx'

export function Inspector() {
  const article = useWorkbench((state) => state.article)
  return (
    <Pane name="inspector" label="Inspector" as="aside">
      {article ? (
        <Lists key={article.slug} article={article} />
      ) : (
        <p className="empty">Quotes and sources of the open article appear here.</p>
      )}
    </Pane>
  )
}

function Lists({ article: { editor } }: { readonly article: OpenArticle }) {
  const [tab, setTab] = useState<'quotes' | 'sources'>('quotes')
  const [sourceId, setSourceId] = useState<string | null>(null)
  const quotes = quoteRows(editor)
  const sources = sourceRows(editor)
  const held = inHand(editor)
  const source =
    tab === 'sources' && sourceId !== null ? articleRecords(editor).find('source', sourceId) : undefined
  return (
    <>
      <Tabs
        className="tabs"
        selectedKey={tab}
        onSelectionChange={(key) => setTab(key === 'sources' ? 'sources' : 'quotes')}
      >
        <TabList className="tab-list" aria-label="Inspector">
          <Tab className="tab" id="quotes">
            Quotes <span className="figure">{quotes.length.toLocaleString('en')}</span>
          </Tab>
          <Tab className="tab" id="sources">
            Sources <span className="figure">{sources.length.toLocaleString('en')}</span>
          </Tab>
        </TabList>
        <TabPanel className="tab-panel" id="quotes">
          <QuoteList rows={quotes} selectedId={quoteAtHand(held)} />
        </TabPanel>
        <TabPanel className="tab-panel" id="sources">
          <SourceList rows={sources} selectedId={sourceId} onSelect={setSourceId} />
        </TabPanel>
      </Tabs>
      {source ? <SourceForm key={source.id} source={source} /> : <TagForm held={held} />}
    </>
  )
}

function TagForm({ held }: { readonly held: InHand | null }) {
  switch (held?.role) {
    case 'content':
      return <QuoteForm quote={held} />
    case 'cue':
      return <CueForm cue={held} />
    case 'source':
      return <MentionForm mention={held} />
    case undefined:
      return <NothingInHand />
    default:
      return assertNever(held)
  }
}

function quoteAtHand(held: InHand | null): string | null {
  if (held === null) return null
  return held.role === 'content' ? held.id : (held.quotes[0]?.id ?? null)
}
