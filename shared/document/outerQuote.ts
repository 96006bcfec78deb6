import { attributionKind, type Attribution } from '../model/attribution.ts'
import type { QuoinRecord } from '../model/record.ts'
import { findOf } from './records.ts'

/** Two windows together can make a circle that neither made alone. */
const DEEPEST = 64

/**
 * The quote that this one stands in: the nearest above it that nobody rejected. What is rejected is nested in nothing. The
 * records keep a rejected one in mind, so that the nesting is back when it is suggested again.
 */
export function outerQuote(
  records: { readonly get: (id: string) => QuoinRecord | undefined },
  { id, status, nestedIn }: Attribution,
): Attribution | undefined {
  if (status === 'rejected') return undefined
  let above = nestedIn
  for (let steps = 0; above !== undefined && above !== id && steps < DEEPEST; steps++) {
    const quote = findOf(attributionKind, records, above)
    if (!quote) return undefined
    if (quote.status !== 'rejected') return quote
    above = quote.nestedIn
  }
  return undefined
}
