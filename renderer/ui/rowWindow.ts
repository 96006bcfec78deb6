/** Which rows of a long list are near its window, given where they stand. */
export interface RowWindow {
  readonly first: number
  /** Exclusive. */
  readonly last: number
}

/** Rows beyond either edge, so that a turn of the wheel meets drawn rows. */
const MARGIN = 6

/** @param tops as in `rowTops.ts` */
export function rowWindow(tops: Float64Array, scrollTop: number, height: number): RowWindow {
  const count = tops.length - 1
  const first = Math.max(0, rowAt(tops, scrollTop) - MARGIN)
  const last = Math.min(count, rowAt(tops, scrollTop + height) + 1 + MARGIN)
  return { first, last }
}

/** The row that covers this height, by halving. */
function rowAt(tops: Float64Array, y: number): number {
  let low = 0
  let high = tops.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tops[middle + 1] ?? Infinity) <= y) low = middle + 1
    else high = middle
  }
  return low
}
