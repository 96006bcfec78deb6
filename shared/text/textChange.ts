/** One stretch of a text and what stands in its place: what another copy of the text needs to hear of a change. */
export interface TextChange {
  /** UTF-16 offsets into the text before, the end exclusive. */
  readonly start: number
  readonly end: number
  readonly insert: string
}

/** The shortest stretch outside of which both texts are the same. */
export function changeBetween(before: string, after: string): TextChange {
  if (before === after) return { start: before.length, end: before.length, insert: '' }
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++
  let same = 0
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  )
    same++
  return { start, end: before.length - same, insert: after.slice(start, after.length - same) }
}

export function applyChange(before: string, { start, end, insert }: TextChange): string {
  if (start === end && insert === '') return before
  return before.slice(0, start) + insert + before.slice(end)
}
