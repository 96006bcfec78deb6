import { checkRange, type Range } from './range.ts'
import { isWhiteSpace } from './whiteSpace.ts'

// What a reader sees as one character may be many code units (a family emoji, a letter with its accents). Tags must never
// cut one in two. All functions look only at the neighbourhood of an edge, so their cost does not grow with the text.

let segmenter: Intl.Segmenter | undefined

/** Made at its first use: it costs 30 ms, which a start should not wait for. */
function segment(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' })
  return segmenter.segment(text)
}

/** Widens a range until it splits no grapheme. Throws RangeError for a range outside the text. */
export function snapToGraphemes(text: string, range: Range): Range {
  checkRange(text, range)
  const start = graphemeAround(text, range.start).start
  const end = graphemeAround(text, range.end).end
  return start === range.start && end === range.end ? range : { start, end }
}

/** Leaves outer white space out of a range. A space that carries an accent belongs to its grapheme and stays. */
export function trimRange(text: string, range: Range): Range {
  checkRange(text, range)
  let { start, end } = range
  while (start < end && isWhiteSpace(text.charCodeAt(start)) && isBoundary(text, start + 1)) start += 1
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1)) && isBoundary(text, end - 1)) end -= 1
  return start === range.start && end === range.end ? range : { start, end }
}

function isBoundary(text: string, at: number): boolean {
  return graphemeAround(text, at).start === at
}

/** The grapheme that `at` lies within, or the empty range at `at` when it lies between two. */
function graphemeAround(text: string, at: number): Range {
  if (isSafeStart(text, at)) return { start: at, end: at }
  let from = at - 1
  while (!isSafeStart(text, from)) from -= 1
  let to = at + 1
  while (!isSafeStart(text, to)) to += 1
  for (const { index, segment: grapheme } of segment(text.slice(from, to))) {
    const start = from + index
    const end = start + grapheme.length
    if (start === at) break
    if (start < at && at < end) return { start, end }
  }
  return { start: at, end: at }
}

/** Where the graphemes of a text begin. */
export function* segmentsOf(text: string): Generator<number> {
  for (const { index } of segment(text)) yield index
}

/** Is there a boundary here for sure, whatever else is in the text? Only such a place may a closer look start from. */
export function isSafeStart(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true
  if (!standsAlone(text.charCodeAt(at))) return false
  const before = text.charCodeAt(at - 1)
  // Beyond these lie the characters that bind to what follows them (Unicode's Prepend).
  if (before < 0x600 || (before >= 0x2000 && before < 0xd800)) return true
  const lead = text.charCodeAt(at - 2)
  return before >= 0xdc00 && before <= 0xdfff && lead >= 0xd83c && lead <= 0xd83e
}

/** Letters, digits and punctuation that never attach to the character before them. */
function standsAlone(unit: number): boolean {
  return (
    (unit >= 0x20 && unit <= 0x7e) ||
    unit === 0x0d ||
    unit === 0xa0 ||
    (unit >= 0xc0 && unit <= 0x2ff) ||
    (unit >= 0x400 && unit <= 0x481) ||
    (unit >= 0x2010 && unit <= 0x2027) ||
    (unit >= 0x4e00 && unit <= 0x9fff)
  )
}
