import { useId, useLayoutEffect, useRef } from 'react'
import type { Entry } from '../../../shared/model/entry.ts'
import type { EntryFields } from '../../../shared/contract/sources.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { DraftField } from '../fields/DraftField.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { SourceFields } from '../fields/SourceFields.tsx'
import { FIELD_WORDS } from '../wording.ts'
import { PrivateFields } from './PrivateFields.tsx'
import { TitlesField } from './TitlesField.tsx'

/** The fields of an entry. Each is a change by itself, and leaves alone what others write in the rest meanwhile. */
export function EntryFieldsForm({ entry }: { readonly entry: Entry }) {
  const editEntry = useWorkbench(({ actions }) => actions.editEntry)
  const id = useId()
  const entries = useWorkbench((state) => state.entries)
  const latest = useRef(entries)
  useLayoutEffect(() => {
    latest.current = entries
  })
  /** What was edited a moment ago is not drawn yet. */
  const now = (): Entry => latest.current.get(entry.id) ?? entry
  const edit = (to: EntryFields): void => {
    const from = Object.fromEntries(
      Object.keys(to).flatMap((field) => {
        const value: unknown = Reflect.get(now(), field)
        return value === undefined ? [] : [[field, value]]
      }),
    )
    void editEntry(entry.id, from, to)
  }
  return (
    <div className="form entry-form" role="group" aria-label="About this source">
      <SourceFields source={entry} edit={edit}>
        <FormRow id={`${id}aliases`} label={FIELD_WORDS.aliases}>
          <DraftField
            labelledBy={`${id}aliases`}
            value={entry.aliases.join('; ')}
            placeholder="Other names, with semicolons between them"
            clean={tidied}
            onCommit={(typed) => edit({ aliases: namesIn(typed) })}
          />
        </FormRow>
      </SourceFields>
      <TitlesField titles={entry.titles} onChange={(titles) => edit({ titles })} />
      <PrivateFields entry={entry} />
    </div>
  )
}

function namesIn(typed: string): readonly string[] {
  return [...new Set(typed.split(';').flatMap((name) => name.trim() || []))]
}

function tidied(typed: string): string {
  return namesIn(typed).join('; ')
}
