import { useId } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { InHand } from '../../store/selectors.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { FIELD_WORDS } from '../wording.ts'
import { FormHead } from './FormHead.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { LinkedTags } from './LinkedTags.tsx'

/** The cue in hand, and the quotes it introduces. */
export function CueForm({ cue }: { readonly cue: Extract<InHand, { role: 'cue' }> }) {
  const unlink = useWorkbench(({ actions }) => actions.unlink)
  const id = useId()
  return (
    <div className="form" role="group" aria-label="Selected cue">
      <FormHead title="Cue" />
      <FormRow id={`${id}words`} label={FIELD_WORDS.words}>
        <p className="serif form-words" dir="auto">
          {cue.text}
        </p>
      </FormRow>
      <FormRow id={`${id}quotes`} label={FIELD_WORDS.introduces}>
        {cue.quotes.length > 0 ? (
          <LinkedTags tags={cue.quotes} onUnlink={(quote) => unlink(quote.id, cue.id)} />
        ) : (
          <CommandButton command="link.start" label="Link to a quote" />
        )}
      </FormRow>
    </div>
  )
}
