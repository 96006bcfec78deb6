/** The comment in hand: what was said and answered, and whether it is settled. One's own words can be reworded. */
import { useId, useState } from 'react'
import { signature } from '../../../shared/model/comment.ts'
import type { InHand } from '../../store/selectors.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { Chip } from '../../ui/Chip.tsx'
import { CommandButton } from '../command/CommandButton.tsx'
import { saidAt } from '../clockTime.ts'
import { FIELD_WORDS } from '../wording.ts'
import { FormHead } from './FormHead.tsx'
import { FormRow } from '../fields/FormRow.tsx'
import { LinkedTags } from './LinkedTags.tsx'
import { Message } from './Message.tsx'
import { MessageField } from './MessageField.tsx'

export function CommentForm({ held }: { readonly held: Extract<InHand, { role: 'comment' }> }) {
  const { answerComment, rewordComment, openAnswerField, focusGalley } = useWorkbench(
    ({ actions }) => actions,
  )
  const isAnswering = useWorkbench(({ answerField }) => answerField === held.id)
  /** The answer that is being written, once it is there: it is in the field, and not among the others. */
  const [writing, setWriting] = useState<string | null>(null)
  const id = useId()
  const { comment, text, about } = held
  const { answers, settled } = comment
  const end = (): void => {
    setWriting(null)
    openAnswerField(null)
  }
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
      <Message signed={comment} text={comment.text} onReword={(words) => rewordComment(held.id, words)} />
      {answers
        .filter((answer) => answer.id !== writing)
        .map((answer) => (
          <Message
            key={answer.id}
            signed={answer}
            text={answer.text}
            isRemovable
            onReword={(words) => answerComment(held.id, answer.id, words)}
          />
        ))}
      <FormRow id={`${id}answer`} label={FIELD_WORDS.answer}>
        <MessageField
          labelledBy={`${id}answer`}
          placeholder="Your answer"
          value={answers.find((answer) => answer.id === writing)?.text ?? ''}
          isWanted={isAnswering}
          onCommit={(words) => setWriting(answerComment(held.id, writing, words))}
          onDone={() => {
            end()
            focusGalley()
          }}
          onBlur={end}
        />
        <CommandButton command="comment.settle" label={settled ? 'Open again' : 'Settle'} />
      </FormRow>
      {settled && (
        <p className="form-hint message-settled">
          Settled by {signature(settled.by)}, {saidAt(settled.at)}
        </p>
      )}
    </div>
  )
}
