/** The rows of the quote list: quotes in the order of the text, then those whose text was deleted, under a heading. */
import type { QuoteRow } from '../../store/selectors.ts'

export type QuoteListRow =
  | { readonly id: string; readonly quote: QuoteRow }
  | { readonly id: 'gone'; readonly heading: string }

export function quoteListRows(rows: readonly QuoteRow[]): readonly QuoteListRow[] {
  const inText = rows.filter(({ orphaned }) => !orphaned)
  const gone = rows.filter(({ orphaned }) => orphaned)
  const asRow = (quote: QuoteRow): QuoteListRow => ({ id: quote.id, quote })
  if (gone.length === 0) return inText.map(asRow)
  return [...inText.map(asRow), { id: 'gone', heading: 'Text is gone' }, ...gone.map(asRow)]
}
