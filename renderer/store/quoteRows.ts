/** The lists made of the rows of all quotes: those of the inspector's list, those rejected, and the queue. */
import type { EditorState } from 'prosemirror-state'
import { allQuoteRows } from './allQuoteRows.ts'
import { sameRows } from './sameRows.ts'
import type { QuoteRow } from './selectors.ts'

/** All that nobody rejected, in the order of the text; orphaned quotes, whose text is gone, come last. */
export function quoteRows(editor: EditorState): readonly QuoteRow[] {
  return parted(editor).live
}

/** The suggestions that were rejected, in the order of the text. */
export function rejectedRows(editor: EditorState): readonly QuoteRow[] {
  return parted(editor).rejected
}

/** All that the engine ever suggested here and whose words are still there, in the order of the text. */
export function proposedRows(editor: EditorState): readonly QuoteRow[] {
  return parted(editor).proposed
}

interface Parted {
  readonly of: readonly QuoteRow[]
  readonly live: readonly QuoteRow[]
  readonly rejected: readonly QuoteRow[]
  readonly proposed: readonly QuoteRow[]
}

let last: Parted = { of: [], live: [], rejected: [], proposed: [] }

function parted(editor: EditorState): Parted {
  const rows = allQuoteRows(editor)
  if (last.of === rows) return last
  const rejected = rows.filter(isRejected)
  last = {
    of: rows,
    live: sameRows(last.live, rejected.length === 0 ? rows : rows.filter((row) => !isRejected(row))),
    rejected: sameRows(last.rejected, rejected),
    proposed: rows.filter(({ isProposed, orphaned }) => isProposed && !orphaned),
  }
  return last
}

const isRejected = ({ status }: QuoteRow): boolean => status === 'rejected'
