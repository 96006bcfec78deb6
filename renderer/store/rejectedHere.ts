/** The rejected suggestion at the caret, for the inspector to ask about it. */
import type { EditorState } from 'prosemirror-state'
import { idInHand } from '../editor/state/tagInHand.ts'
import { rejectedAt } from '../editor/rejectedAt.ts'
import { rejectedRows } from './quoteRows.ts'
import type { QuoteRow } from './selectors.ts'

export function rejectedHere(editor: EditorState): QuoteRow | null {
  const id = idInHand(editor) === null ? rejectedAt(editor)?.id : undefined
  return rejectedRows(editor).find((row) => row.id === id) ?? null
}
