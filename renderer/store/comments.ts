/** What the inspector shows of comments. */
import type { EditorState } from 'prosemirror-state'
import { partsOf, textOf } from '../../shared/document/tags.ts'
import type { Comment } from '../../shared/model/comment.ts'
import { commentsInOrder } from '../editor/commentsInOrder.ts'
import { commentingOf, type Commenting } from '../editor/plugins/commentingPlugin.ts'

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
    const words = shortened(textOf(doc, comment.id) || (comment.orphaned ?? ''))
    const before = known.get(comment.id)
    return before?.comment === comment && before.words === words ? before : { id: comment.id, comment, words }
  })
  const isSame = rows.length === last.rows.length && rows.every((row, index) => row === last.rows[index])
  return isSame ? last.rows : rows
}

let lastOpen: { readonly of: readonly Comment[]; readonly open: readonly Comment[] } = { of: [], open: [] }

/** Those that nobody has settled. */
export function openComments(editor: EditorState): readonly Comment[] {
  const of = commentsInOrder(editor)
  if (lastOpen.of !== of) lastOpen = { of, open: of.filter(({ settled }) => !settled) }
  return lastOpen.open
}

/** The words that a comment is being written on; null while none is. */
export function commentingOn(editor: EditorState): string | null {
  const commenting = commentingOf(editor)
  return commenting && shortened(wordsOf(editor, commenting))
}

function wordsOf({ doc }: EditorState, { ranges }: Commenting): string {
  return ranges
    .map((range) =>
      partsOf(doc, range)
        .map(({ words }) => words)
        .join(''),
    )
    .join(' … ')
}

function shortened(words: string): string {
  return words.length > LONGEST_WORDS ? `${words.slice(0, words.lastIndexOf(' ', LONGEST_WORDS))} …` : words
}
