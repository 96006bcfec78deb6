import type { Range } from './range.ts'
import { skipWhiteSpace, skipWhiteSpaceBack } from './whiteSpace.ts'

/** A line without its outer white space, and whether what ends it also ends the paragraph (U+2029). */
export interface Line extends Range {
  readonly endsParagraph: boolean
}

/** Lines within `[from, to)`, trimmed; a blank line is an empty range. Ends: LF, CR LF, CR, U+2028, U+2029. */
export function splitLines(text: string, from = 0, to = text.length): readonly Line[] {
  const lines: Line[] = []
  const breaks = /\r\n|[\n\r\u2028\u2029]/g
  breaks.lastIndex = from
  let start = from
  for (;;) {
    const found = breaks.exec(text)
    const end = found === null || found.index >= to ? to : found.index
    const first = skipWhiteSpace(text, start, end)
    lines.push({
      start: first,
      end: skipWhiteSpaceBack(text, first, end),
      endsParagraph: found !== null && found[0] === '\u2029',
    })
    if (found === null || end === to) return lines
    start = breaks.lastIndex
  }
}
