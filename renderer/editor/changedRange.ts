/** The stretch of the new document that these transactions touched, or nothing when they left the text alone. */
import type { Transaction } from 'prosemirror-state'
import type { PosRange } from '../../shared/document/tags.ts'

/** @param transactions in the order in which they were applied, each on the document the one before it left */
export function changedRange(transactions: readonly Transaction[]): PosRange | undefined {
  let range: { from: number; to: number } | undefined
  for (const tr of transactions) {
    for (const map of tr.mapping.maps) {
      if (range) range = { from: map.map(range.from, -1), to: map.map(range.to, 1) }
      map.forEach((_oldFrom, _oldTo, from, to) => {
        range = range ? { from: Math.min(range.from, from), to: Math.max(range.to, to) } : { from, to }
      })
    }
  }
  return range
}
