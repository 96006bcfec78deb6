import { Lock } from 'lucide-react'
import { useId } from 'react'
import type { Entry, Private } from '../../../shared/model/entry.ts'
import { isAnonymous } from '../../../shared/model/source.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { DraftField } from '../fields/DraftField.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { trimmed } from '../fields/SourceFields.tsx'
import { FIELD_WORDS } from '../wording.ts'
import { usePrivate } from './usePrivate.ts'

/** What only the desk knows. */
export function PrivateFields({ entry }: { readonly entry: Entry }) {
  const editEntry = useWorkbench(({ actions }) => actions.editEntry)
  const [known, setKnown] = usePrivate(entry)
  const id = useId()
  if (known === null) return null
  const edit = (field: keyof Private, typed: string): void => {
    const { [field]: _, ...others } = known
    const to = typed === '' ? others : { ...others, [field]: typed }
    setKnown(to)
    void editEntry(entry.id, { private: known }, { private: to })
  }
  return (
    <>
      <p className="private-head">
        <Lock className="icon" aria-hidden="true" /> Private: in no article and in no export
      </p>
      {isAnonymous(entry) && (
        <FormRow id={`${id}name`} label={FIELD_WORDS.realName}>
          <DraftField
            labelledBy={`${id}name`}
            value={known.name ?? ''}
            clean={trimmed}
            onCommit={(typed) => edit('name', typed)}
          />
        </FormRow>
      )}
      <FormRow id={`${id}note`} label={FIELD_WORDS.privateNote}>
        <DraftField
          labelledBy={`${id}note`}
          lines={2}
          value={known.note ?? ''}
          clean={trimmed}
          onCommit={(typed) => edit('note', typed)}
        />
      </FormRow>
    </>
  )
}
