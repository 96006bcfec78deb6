import type { Range } from './range.ts'

/**
 * Whether a range overlaps one of many, found by halving.
 * @param apart in order and apart from one another
 */
export function touchesAny(apart: readonly Range[], { start, end }: Range): boolean {
  let low = 0
  let high = apart.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((apart[middle]?.end ?? Infinity) <= start) low = middle + 1
    else high = middle
  }
  return (apart[low]?.start ?? Infinity) < end
}
