/**
 * The index of the first of many ranges that ends behind an offset, found by halving; their number when none does.
 * @param ranges in order and apart from one another
 */
export function firstEndingAfter(ranges: readonly { readonly end: number }[], offset: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.end ?? Infinity) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
