/**
 * The rows of the quote list: quotes in the order of the text, then under headings those whose text was deleted and the
 * suggestions that were rejected.
 */
import type { QuoteRow } from '../../store/selectors.ts'

export type QuoteListRow = QuoteRow | { readonly id: 'gone' | 'rejected'; readonly heading: string }

const GONE = { id: 'gone', heading: 'Text is gone' } as const

/** @param rows those whose text is gone last */
export function quoteListRows(
  rows: readonly QuoteRow[],
  rejected: readonly QuoteRow[],
): readonly QuoteListRow[] {
  const firstGone = rows.findIndex(({ orphaned }) => orphaned)
  if (firstGone < 0 && rejected.length === 0) return rows
  const gone = firstGone < 0 ? rows.length : firstGone
  const heading = { id: 'rejected', heading: `Rejected (${rejected.length.toLocaleString('en')})` } as const
  return [
    ...rows.slice(0, gone),
    ...(firstGone < 0 ? [] : [GONE]),
    ...rows.slice(gone),
    ...(rejected.length === 0 ? [] : [heading]),
    ...rejected,
  ]
}
