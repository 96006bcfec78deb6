import { useId } from 'react'
import { signature, type Signed } from '../../../shared/model/comment.ts'
import { useWorkbench } from '../../store/useWorkbench.ts'
import { saidAt } from '../clockTime.ts'
import { DraftField } from '../fields/DraftField.tsx'

export interface MessageProps {
  readonly signed: Signed
  readonly text: string
  /** An answer is taken away with its words; a comment is with its tag. */
  readonly isRemovable?: boolean
  readonly onReword: (text: string) => void
}

/** What somebody said in a comment, and when; one's own words in a field. */
export function Message({ signed: { by, at }, text, isRemovable = false, onReword }: MessageProps) {
  const author = useWorkbench(({ preferences }) => preferences.author)
  const id = useId()
  return (
    <div className="message">
      <span className="message-by" id={id}>
        <b className="clip" dir="auto">
          {signature(by)}
        </b>
        <time dateTime={at}>{saidAt(at)}</time>
      </span>
      {by === author ? (
        <DraftField
          labelledBy={id}
          value={text}
          lines={2}
          clean={(words) => words.trim() || (isRemovable ? '' : text)}
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
