import { useId } from 'react'
import type { QuoteRow } from '../../store/selectors.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { FIELD_WORDS } from '../wording.ts'
import { FormRow } from '../fields/FormRow.tsx'

/** The rejected suggestion at the caret: it can be asked for again, and nothing else. */
export function RejectedForm({ row }: { readonly row: QuoteRow }) {
  const id = useId()
  return (
    <div className="form" role="group" aria-label="Rejected suggestion">
      <div className="form-head">
        <h3>Rejected suggestion</h3>
        <span className="grow" />
        <CommandButton command="suggest.again" />
      </div>
      <FormRow id={`${id}words`} label={FIELD_WORDS.words}>
        <p className="serif form-words" dir="auto">
          {row.text}
        </p>
      </FormRow>
    </div>
  )
}
