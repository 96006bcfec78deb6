/** Writes a range of a text down as a span: offsets in both units, the words, and 32 code units of context. */
import type { Span } from '../model/span.ts'
import { codePoints } from './codePoints.ts'

const CONTEXT = 32

export function spanMaker(text: string): (start: number, end: number) => Span {
  const toCodePoints = codePoints(text)
  return (start, end) => ({
    start,
    end,
    cpStart: toCodePoints(start),
    cpEnd: toCodePoints(end),
    exact: text.slice(start, end),
    prefix: text.slice(wholeAt(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, wholeAt(text, Math.min(text.length, end + CONTEXT), -1)),
  })
}

/** The offset itself, or its neighbour in this direction when it would split a surrogate pair. */
function wholeAt(text: string, offset: number, direction: 1 | -1): number {
  const splits =
    (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800
  return splits ? offset + direction : offset
}
