/** What the inspector shows of comments. */
import type { EditorState } from 'prosemirror-state'
import { textOf } from '../../shared/document/tags.ts'
import { commentKind, type Comment } from '../../shared/model/comment.ts'
import { shortened } from '../../shared/text/shortened.ts'
import { commentsInOrder } from '../editor/commentsInOrder.ts'
import { openComments } from '../editor/openComments.ts'
import { commentingOf } from '../editor/state/commentingPlugin.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { sameRows } from './sameRows.ts'

/** One comment of the list. */
export interface CommentRow {
  readonly id: string
  readonly comment: Comment
  /** The words that it is on, or was on before they were deleted; of many the first. */
  readonly words: string
}

const LONGEST_WORDS = 80
let last: { readonly of: readonly Comment[]; readonly rows: readonly CommentRow[] } = { of: [], rows: [] }

/** All of them, in the order of the text. */
export function commentRows(editor: EditorState): readonly CommentRow[] {
  const comments = commentsInOrder(editor)
  if (last.of !== comments) last = { of: comments, rows: rowsOf(editor, comments) }
  return last.rows
}

/** A row that says what it said stays the very row it was, and is not drawn again. */
function rowsOf({ doc }: EditorState, comments: readonly Comment[]): readonly CommentRow[] {
  const known = new Map(last.rows.map((row) => [row.id, row]))
  const rows = comments.map((comment): CommentRow => {
    const words = shortened(textOf(doc, comment.id) || (comment.orphaned ?? ''), LONGEST_WORDS)
    const before = known.get(comment.id)
    return before?.comment === comment && before.words === words ? before : { id: comment.id, comment, words }
  })
  return sameRows(last.rows, rows)
}

/** How many nobody has settled. */
export function openCommentCount(editor: EditorState): number {
  return openComments(recordsOf(editor))
}

/** The comment that is being written: what it is on, and what it says by now. */
export interface CommentBegun {
  readonly words: string
  readonly text: string
}

let lastBegun: CommentBegun | null = null

export function commentBegun(editor: EditorState): CommentBegun | null {
  const commenting = commentingOf(editor)
  if (!commenting) return null
  const text = recordsOf(editor).find(commentKind, commenting.id ?? '')?.text ?? ''
  const words = shortened(commenting.words, LONGEST_WORDS)
  if (lastBegun?.text !== text || lastBegun.words !== words) lastBegun = { words, text }
  return lastBegun
}
