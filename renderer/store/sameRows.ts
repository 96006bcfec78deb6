import type { QuoteRow } from './selectors.ts'

/** The list as it was while nothing in it is new, so that it is not drawn again. */
export function sameRows(before: readonly QuoteRow[], rows: readonly QuoteRow[]): readonly QuoteRow[] {
  return before.length === rows.length && rows.every((row, i) => row === before[i]) ? before : rows
}
