/** The rows of the quote list: quotes in the order of the text, then those whose text was deleted, under a heading. */
import type { QuoteRow } from '../../store/selectors.ts'

export type QuoteListRow = QuoteRow | { readonly id: 'gone'; readonly heading: string }

const HEADING = { id: 'gone', heading: 'Text is gone' } as const

/** @param rows those whose text is gone last */
export function quoteListRows(rows: readonly QuoteRow[]): readonly QuoteListRow[] {
  const firstGone = rows.findIndex(({ orphaned }) => orphaned)
  if (firstGone < 0) return rows
  return [...rows.slice(0, firstGone), HEADING, ...rows.slice(firstGone)]
}
