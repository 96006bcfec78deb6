/** A stretch of an article's text: UTF-16 code units, end exclusive. */
export interface Range {
  readonly start: number
  readonly end: number
}

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

export const covers = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** Throws for ranges that no text could hold: they are a programmer's mistake, never an editor's. */
export function checkRange(text: string, range: Range): void {
  const { start, end } = range
  if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > text.length) {
    throw new RangeError(`Range ${start}–${end} does not lie in a text of ${text.length} code units`)
  }
}
