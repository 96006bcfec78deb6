/** The comment in hand: what was said and answered, and whether it is settled. One's own words can be reworded. */
import { useId } from 'react'
import type { Signed } from '../../../shared/model/comment.ts'
import type { InHand } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Chip } from '../../ui/Chip.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { DraftField } from '../fields/DraftField.tsx'
import { saidAt } from '../clockTime.ts'
import { FIELD_WORDS } from '../wording.ts'
import { FormHead } from './FormHead.tsx'
import { FormRow } from './FormRow.tsx'
import { LinkedTags } from './LinkedTags.tsx'
import { MessageField } from './MessageField.tsx'

export function CommentForm({ held }: { readonly held: Extract<InHand, { role: 'comment' }> }) {
  const { answerComment, rewordComment, focusGalley } = useWorkbench(({ actions }) => actions)
  const isAnswering = useWorkbench(({ answerField }) => answerField === held.id)
  const id = useId()
  const { comment, text, about } = held
  const { settled } = comment
  return (
    <div className="form" role="group" aria-label="Selected comment">
      <FormHead title="Comment" remove="Remove">
        {settled && <Chip>settled</Chip>}
        {comment.orphaned !== undefined && <Chip tone="bad">text is gone</Chip>}
      </FormHead>
      <FormRow id={`${id}words`} label={about ? FIELD_WORDS.about : FIELD_WORDS.words}>
        {about ? (
          <LinkedTags tags={[about]} />
        ) : (
          <p className="serif form-words" dir="auto">
            {text}
          </p>
        )}
      </FormRow>
      <Message
        signed={comment}
        text={comment.text}
        onReword={(words) => rewordComment(held.id, null, words)}
      />
      {comment.answers.map((answer) => (
        <Message
          key={answer.id}
          signed={answer}
          text={answer.text}
          onReword={(words) => rewordComment(held.id, answer.id, words)}
        />
      ))}
      <FormRow id={`${id}answer`} label={FIELD_WORDS.answer}>
        <MessageField
          label="Answer"
          placeholder="Answer"
          isWanted={isAnswering}
          onPut={(words) => answerComment(held.id, words)}
          onDone={focusGalley}
        />
        <CommandButton command="comment.settle" label={settled ? 'Open again' : 'Settle'} />
      </FormRow>
      {settled && (
        <p className="form-hint message-settled">
          Settled by {settled.by || 'somebody'}, {saidAt(settled.at)}
        </p>
      )}
    </div>
  )
}

interface MessageProps {
  readonly signed: Signed
  readonly text: string
  readonly onReword: (text: string) => void
}

function Message({ signed: { by, at }, text, onReword }: MessageProps) {
  const author = useWorkbench(({ preferences }) => preferences.author)
  const id = useId()
  return (
    <div className="message">
      <span className="message-by" id={id}>
        <b className="clip" dir="auto">
          {by || 'Somebody'}
        </b>
        <time dateTime={at}>{saidAt(at)}</time>
      </span>
      {by === author ? (
        <DraftField
          labelledBy={id}
          value={text}
          lines={2}
          clean={(words) => words.trim() || text}
          onCommit={onReword}
        />
      ) : (
        <p className="message-text" dir="auto">
          {text}
        </p>
      )}
    </div>
  )
}
