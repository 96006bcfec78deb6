import { useId } from 'react'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Keys } from '../../ui/Keys.tsx'
import { DraftField } from '../fields/DraftField.tsx'
import { FIELD_WORDS } from '../wording.ts'
import { FormRow } from './FormRow.tsx'
import { MessageField } from './MessageField.tsx'

/** A comment as it is being written, on the words that are lit in the text. */
export function NewComment({ words }: { readonly words: string }) {
  const { putComment, focusGalley, setPreferences } = useWorkbench(({ actions }) => actions)
  const author = useWorkbench(({ preferences }) => preferences.author)
  const id = useId()
  return (
    <div className="form" role="group" aria-label="New comment">
      <div className="form-head">
        <h3>New comment</h3>
        <span className="grow" />
        <span className="form-hint">
          <Keys keys={['Enter']} /> puts it
        </span>
      </div>
      <FormRow id={`${id}words`} label={FIELD_WORDS.words}>
        <p className="serif form-words" dir="auto">
          {words}
        </p>
      </FormRow>
      <FormRow id={`${id}text`} label={FIELD_WORDS.comment}>
        <MessageField
          label="Comment"
          placeholder="What should a colleague look at?"
          isWanted
          onPut={putComment}
          onLeave={() => putComment('')}
          onDone={focusGalley}
        />
      </FormRow>
      <FormRow id={`${id}author`} label={FIELD_WORDS.signed}>
        <DraftField
          labelledBy={`${id}author`}
          placeholder="Your name"
          value={author}
          clean={(name) => name.trim()}
          onCommit={(name) => setPreferences({ author: name })}
        />
      </FormRow>
    </div>
  )
}
