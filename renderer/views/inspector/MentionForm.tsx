/** The fields of the source tag in hand: how it names somebody, and whom. */
import { useId } from 'react'
import { MENTION_FORMS } from '../../../shared/model/mention.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import type { InHand } from '../../store/selectors.ts'
import { Picker } from '../../ui/Picker.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { choicesOf, FIELD_WORDS, FORM_WORDS } from '../wording.ts'
import { FormHead } from './FormHead.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { LinkedTags } from './LinkedTags.tsx'
import { SourceField } from './SourceField.tsx'

const forms = choicesOf(MENTION_FORMS, FORM_WORDS)

export function MentionForm({ mention }: { readonly mention: Extract<InHand, { role: 'source' }> }) {
  const { setForm, unlink } = useWorkbench((state) => state.actions)
  const id = useId()
  const { quotes, speaker, text } = mention
  return (
    <div className="form" role="group" aria-label="Selected source">
      <FormHead title="Source in the text" />
      <FormRow id={`${id}words`} label={FIELD_WORDS.words}>
        <p className="serif form-words" dir="auto">
          {text}
        </p>
      </FormRow>
      <FormRow id={`${id}form`} label={FIELD_WORDS.namedBy}>
        <Picker
          labelledBy={`${id}form`}
          choices={forms}
          value={mention.form}
          onChange={(form) => setForm(mention.id, form)}
        />
      </FormRow>
      <FormRow id={`${id}who`} label={FIELD_WORDS.whoItIs}>
        <SourceField
          key={mention.id}
          tagId={mention.id}
          speaker={speaker}
          hint={text}
          labelledBy={`${id}who`}
        />
      </FormRow>
      <FormRow id={`${id}quotes`} label={FIELD_WORDS.quotes}>
        {quotes.length > 0 ? (
          <LinkedTags tags={quotes} onUnlink={(quote) => unlink(quote.id, mention.id)} />
        ) : (
          <CommandButton command="link.start" label="Link to a quote" />
        )}
      </FormRow>
    </div>
  )
}
