import { type Quotation, quotations } from './quotations.ts'
import { covers, overlaps, type Range } from './range.ts'

export type ContentType = 'direct' | 'indirect' | 'mixed'

/**
 * Whether the words of `content` stand in quotation marks: all of them, none, or some. The marks may lie outside the
 * content. A quotation that opens its paragraph and goes on in the next counts as quoted up to the paragraph's end.
 */
export function contentType(text: string, content: readonly Range[]): ContentType {
  let words = 0
  let quoted = 0
  for (const range of content) {
    const counted = countQuoted(text, range, quotationsAround(text, range))
    words += counted.words
    quoted += counted.quoted
  }
  return typeFromCounts(words, quoted)
}

export function typeFromCounts(words: number, quoted: number): ContentType {
  if (quoted === 0) return 'indirect'
  return quoted === words ? 'direct' : 'mixed'
}

function countQuoted(
  text: string,
  range: Range,
  found: readonly Quotation[],
): { words: number; quoted: number } {
  const near = found.filter((quotation) => overlaps(quotation, range))
  let words = 0
  let quoted = 0
  let next = 0
  for (const match of text.slice(range.start, range.end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = range.start + match.index
    words += 1
    for (let quotation = near[next]; quotation !== undefined && quotation.end <= at; quotation = near[next])
      next += 1
    const quotation = near[next]
    if (quotation !== undefined && quotation.start <= at) quoted += 1
  }
  return { words, quoted }
}

const BLANK_LINE = /(?:\n|\r(?!\n)|\u2028)[^\S\n\r\u2028]*[\n\r\u2028]/y

// An article's attributions are typed one after the other, so what was found out about the text last is kept: without
// it, an article in one long paragraph would be read again for each. The answers are the same either way.
let lastText: { readonly text: string; readonly softBreaks: boolean } | undefined
let lastRead: { readonly text: string; readonly block: Range; readonly found: readonly Quotation[] } | undefined

function quotationsAround(text: string, range: Range): readonly Quotation[] {
  if (lastRead === undefined || lastRead.text !== text || !covers(lastRead.block, range)) {
    const block = paragraphAround(text, range)
    lastRead = { text, block, found: quotations(text, block) }
  }
  return lastRead.found
}

function hasSoftBreaks(text: string): boolean {
  if (lastText === undefined || lastText.text !== text) {
    lastText = { text, softBreaks: new RegExp(BLANK_LINE.source).test(text.trim()) }
  }
  return lastText.softBreaks
}

/** The paragraph a range begins in, to the range's end at least; the same rule as splitBlocks, seen from the inside. */
function paragraphAround(text: string, range: Range): Range {
  const softBreaks = hasSoftBreaks(text)
  let start = range.start
  while (start > 0 && !endsParagraph(text, start - 1, softBreaks)) start -= 1
  let end = range.end
  while (end < text.length && !endsParagraph(text, end, softBreaks)) end += 1
  return { start, end }
}

function endsParagraph(text: string, at: number, softBreaks: boolean): boolean {
  const unit = text.charAt(at)
  if (unit === '\u2029') return true
  if (unit !== '\n' && unit !== '\r' && unit !== '\u2028') return false
  if (!softBreaks) return true
  BLANK_LINE.lastIndex = at
  return BLANK_LINE.test(text)
}
