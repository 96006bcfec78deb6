import { useId, type FocusEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import { LONGEST_NAME } from '../../../shared/preferences.ts'
import type { CommentBegun } from '../../store/comments.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { CommandButton } from '../command/CommandButton.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { DraftField } from '../fields/DraftField.tsx'
import { FIELD_WORDS } from '../wording.ts'
import { FormRow } from '../fields/FormRow.tsx'
import { MessageField } from './MessageField.tsx'

/** A comment as it is being written, on the words that are lit in the text. */
export function NewComment({ begun: { words, text } }: { readonly begun: CommentBegun }) {
  const { writeComment, endComment, focusGalley, setPreferences } = useWorkbench(({ actions }) => actions)
  const author = useWorkbench(({ preferences }) => preferences.author)
  const id = useId()
  const endOutside = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>): void => {
    if (document.hasFocus() && !currentTarget.contains(relatedTarget)) endComment()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it only hears where the focus goes
    <div className="form" role="group" aria-label="New comment" onBlur={endOutside}>
      <div className="form-head">
        <h3>New comment</h3>
        <span className="grow" />
        {text !== '' && <CommandButton command="tag.remove" label="Remove" look="plain small" />}
        <Button className="button small" onPress={focusGalley}>
          Done <Keys keys={['Enter']} />
        </Button>
      </div>
      <FormRow id={`${id}words`} label={FIELD_WORDS.words}>
        <p className="serif form-words" dir="auto">
          {words}
        </p>
      </FormRow>
      <FormRow id={`${id}text`} label={FIELD_WORDS.comment}>
        <MessageField
          labelledBy={`${id}text`}
          placeholder="What should a colleague look at?"
          value={text}
          isWanted
          onCommit={writeComment}
          onDone={focusGalley}
        />
      </FormRow>
      <FormRow id={`${id}author`} label={FIELD_WORDS.signed}>
        <DraftField
          labelledBy={`${id}author`}
          placeholder="Your name"
          value={author}
          clean={(name) => name.trim().slice(0, LONGEST_NAME)}
          onCommit={(name) => {
            setPreferences({ author: name })
            writeComment(text)
          }}
        />
      </FormRow>
    </div>
  )
}
