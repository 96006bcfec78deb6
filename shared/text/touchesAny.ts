import { firstEndingAfter } from './firstEndingAfter.ts'
import type { Range } from './range.ts'

/**
 * Whether a range overlaps one of many.
 * @param apart in order and apart from one another
 */
export function touchesAny(apart: readonly Range[], { start, end }: Range): boolean {
  return (apart[firstEndingAfter(apart, start)]?.start ?? Infinity) < end
}
