/** What JavaScript's `\s` matches, as a test of one code unit, because a call per character must be cheap. */
export function isWhiteSpace(unit: number): boolean {
  if (unit < 0x80) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d)
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680
  return (
    unit <= 0x200a ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000 ||
    unit === 0xfeff
  )
}

/** First offset at or after `from` (before `to`) that is not white space; `to` when there is none. */
export function skipWhiteSpace(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isWhiteSpace(text.charCodeAt(at))) at += 1
  return at
}

/** Offset after the last character of `[from, to)` that is not white space; `from` when there is none. */
export function skipWhiteSpaceBack(text: string, from: number, to: number): number {
  let at = to
  while (at > from && isWhiteSpace(text.charCodeAt(at - 1))) at -= 1
  return at
}
