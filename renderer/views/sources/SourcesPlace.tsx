/** The directory of the desk's sources, as a place of its own: the list, and the entry that was chosen. */
import { useMemo } from 'react'
import { entryRows } from '../../store/entryRows.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Pane } from '../shell/Pane.tsx'
import { EntryList } from './EntryList.tsx'
import { EntryView } from './EntryView.tsx'
import { NewEntry } from './NewEntry.tsx'
import { NoEntry } from './NoEntry.tsx'

export function SourcesPlace() {
  const entries = useWorkbench((state) => state.entries)
  const uses = useWorkbench((state) => state.uses)
  const entryId = useWorkbench((state) => state.entryId)
  const isNew = useWorkbench((state) => state.isNewEntry)
  const { goTo } = useWorkbench(({ actions }) => actions)
  const rows = useMemo(() => entryRows(entries, uses), [entries, uses])
  const entry = entryId === null ? undefined : entries.get(entryId)
  return (
    <div className="sources-place">
      <Pane name="sources" label="Sources" as="main" about="sources" onEscape={() => goTo('article')}>
        <EntryList rows={rows} />
      </Pane>
      <Pane name="entry" label="Source" as="aside" about={isNew ? 'new' : entry?.id}>
        {isNew ? (
          <NewEntry />
        ) : entry ? (
          <EntryView key={entry.id} entry={entry} rows={rows} />
        ) : (
          <NoEntry isEmpty={rows.length === 0} />
        )}
      </Pane>
    </div>
  )
}
