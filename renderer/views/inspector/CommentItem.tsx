import { signature } from '../../../shared/model/comment.ts'
import type { CommentRow } from '../../store/comments.ts'
import { Chip } from '../../ui/Chip.tsx'
import { saidAt } from '../clockTime.ts'
import { countOf } from '../wording.ts'

/** One comment of the list: what was said, on which words, by whom. */
export function CommentItem({ row: { comment, words } }: { readonly row: CommentRow }) {
  const { by, at, text, answers, settled, orphaned } = comment
  return (
    <div className="comment-item" data-settled={settled !== undefined || undefined}>
      <span className="comment-text" dir="auto">
        {text}
      </span>
      <span className="serif quiet clip" dir="auto">
        {words}
      </span>
      <span className="comment-facts">
        <span className="clip" dir="auto">
          {signature(by)}
        </span>
        <time dateTime={at}>{saidAt(at)}</time>
        {answers.length > 0 && <span>{countOf(answers.length, 'answer')}</span>}
        {orphaned !== undefined && <Chip tone="bad">text is gone</Chip>}
        {settled && <Chip>settled</Chip>}
      </span>
    </div>
  )
}
