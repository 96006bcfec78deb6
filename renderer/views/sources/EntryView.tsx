/** An entry of the directory: who it is, what only the desk knows, what it is one with, and all that it said. */
import type { Entry } from '../../../shared/model/entry.ts'
import { sourceLabel } from '../../../shared/model/source.ts'
import { standing } from '../../../shared/model/standing.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { EntryRow } from '../../store/entryRows.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { speakerAvatar } from '../inspector/speakerAvatar.ts'
import { KIND_WORDS } from '../wording.ts'
import { EntryActions } from './EntryActions.tsx'
import { EntryFieldsForm } from './EntryFieldsForm.tsx'
import { EntryQuotes } from './EntryQuotes.tsx'
import { MergedWith } from './MergedWith.tsx'

interface EntryViewProps {
  readonly entry: Entry
  readonly rows: readonly EntryRow[]
}

export function EntryView({ entry, rows }: EntryViewProps) {
  const label = sourceLabel(entry)
  const stands = useWorkbench(({ entries }) => standing((id) => entries.get(id), entry.id) === entry)
  return (
    <div className="entry-view">
      <div className="entry-head">
        <Avatar {...speakerAvatar({ kind: entry.kind, label })} />
        <h2 dir="auto">{label}</h2>
        <span className="quiet">{KIND_WORDS[entry.kind]}</span>
      </div>
      <MergedWith entry={entry} />
      {stands && (
        <>
          <EntryFieldsForm entry={entry} />
          <EntryActions entry={entry} rows={rows} />
        </>
      )}
      <EntryQuotes id={entry.id} />
    </div>
  )
}
