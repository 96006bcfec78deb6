import type { PosRange } from './tags.ts'

/**
 * Whether every piece of one tag lies on the words of another: within one of its pieces, not in a gap between two.
 * @param outer in order and apart from one another
 */
export function liesWithin(inner: readonly PosRange[], outer: readonly PosRange[]): boolean {
  return outer.length > 0 && inner.every(({ from, to }) => (lastFrom(outer, from)?.to ?? -1) >= to)
}

/** The last piece that begins at or before this place, found by halving: a long quotation has thousands. */
function lastFrom(pieces: readonly PosRange[], place: number): PosRange | undefined {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pieces[middle]?.from ?? Infinity) <= place) low = middle + 1
    else high = middle
  }
  return pieces[low - 1]
}
