/** The suggestion that Accept and Reject are about: the one in hand. */
import type { EditorState } from 'prosemirror-state'
import { suggestionInHand } from '../editor/state/suggestionInHand.ts'
import { proposedRows } from './quoteRows.ts'
import type { Queue, QuoteRow } from './selectors.ts'

let last:
  | { readonly rows: readonly QuoteRow[]; readonly id: string; readonly value: Queue | null }
  | undefined

export function queue(editor: EditorState): Queue | null {
  const quote = suggestionInHand(editor)
  if (!quote) return null
  const rows = proposedRows(editor)
  if (last?.rows === rows && last.id === quote.id) return last.value
  const index = rows.findIndex(({ id }) => id === quote.id)
  const row = rows[index]
  const value = row
    ? {
        position: index + 1,
        total: rows.length,
        quote: row,
        reason: quote.reason ?? '',
        confidence: quote.confidence ?? 0,
      }
    : null
  last = { rows, id: quote.id, value }
  return value
}
