/** How much two lists have in common. */
export interface SharedEnds {
  /** How many are the same at their beginning, and beyond those at their end. */
  readonly start: number
  readonly end: number
}

export function sharedEnds<T>(a: readonly T[], b: readonly T[]): SharedEnds {
  const most = Math.min(a.length, b.length)
  let start = 0
  while (start < most && a[start] === b[start]) start++
  let end = 0
  while (end < most - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  return { start, end }
}
