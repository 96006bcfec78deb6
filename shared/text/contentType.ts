import { firstEndingAfter } from './firstEndingAfter.ts'
import { type Quotation, quotations } from './quotations.ts'
import type { Range } from './range.ts'

export type ContentType = 'direct' | 'indirect' | 'mixed'

/**
 * Whether the words of `content` stand in quotation marks: all of them, none, or some. The marks may lie outside the
 * content. A quotation that opens its paragraph and goes on in the next counts as quoted up to the paragraph's end.
 */
export function contentType(text: string, content: readonly Range[]): ContentType {
  const counts: QuotedWords[] = []
  for (const { start, end } of content) {
    for (let at = start; at < end; ) {
      const paragraph = paragraphAt(text, at)
      const part = { start: at, end: Math.min(end, paragraph.block.end) }
      counts.push(quotedWords(text, part, paragraph.found))
      at = paragraph.block.end + 1
    }
  }
  return typeOf(counts)
}

/** The type of a quote whose words are gone from the text, as far as they tell themselves. */
export const typeOfWords = (words: string): ContentType =>
  contentType(words, [{ start: 0, end: words.length }])

/** What a quote's own words tell: those that stand in the text or, where they are gone from it, those that were kept. */
export const typeTold = (text: string, content: readonly Range[], orphaned = ''): ContentType =>
  content.length === 0 ? typeOfWords(orphaned) : contentType(text, content)

/** How many words a piece of content has, and how many of them stand in quotation marks. */
export interface QuotedWords {
  readonly words: number
  readonly quoted: number
}

/** The type of content whose pieces were counted one by one. */
export function typeOf(pieces: readonly QuotedWords[]): ContentType {
  const quoted = pieces.reduce((sum, piece) => sum + piece.quoted, 0)
  if (quoted === 0) return 'indirect'
  return quoted === pieces.reduce((sum, { words }) => sum + words, 0) ? 'direct' : 'mixed'
}

/** @param found the quotations of the paragraph that `part` lies in, in order */
export function quotedWords(text: string, part: Range, found: readonly Quotation[]): QuotedWords {
  let words = 0
  let quoted = 0
  let next = firstEndingAfter(found, part.start)
  for (const match of text
    .slice(part.start, part.end)
    .matchAll(/[\p{L}\p{N}]{1,1000}|\p{Extended_Pictographic}/gu)) {
    const at = part.start + match.index
    words += 1
    while ((found[next]?.end ?? Infinity) <= at) next += 1
    if ((found[next]?.start ?? Infinity) <= at) quoted += 1
  }
  return { words, quoted }
}

interface Paragraph {
  readonly block: Range
  readonly found: readonly Quotation[]
}

// An article's attributions are typed one after the other, so what was found out about the text last is kept: without
// it, an article in one long paragraph would be read again for each. The answers are the same either way.
// The text is put in anew each time: comparing a string with itself costs nothing, with an equal one its whole length.
const lastText = { text: '', softBreaks: false }
const lastParagraph: { text: string; paragraph: Paragraph } = {
  text: '',
  paragraph: { block: { start: 0, end: 0 }, found: [] },
}

function paragraphAt(text: string, at: number): Paragraph {
  const { block } = lastParagraph.paragraph
  if (at < block.start || block.end <= at || lastParagraph.text !== text) {
    const around = paragraphAround(text, at)
    lastParagraph.paragraph = { block: around, found: quotations(text, around) }
  }
  lastParagraph.text = text
  return lastParagraph.paragraph
}

const BLANK_LINE = /(?:\n|\r(?!\n)|\u2028)[^\S\n\r\u2028]*[\n\r\u2028]/y

function hasSoftBreaks(text: string): boolean {
  if (lastText.text !== text) lastText.softBreaks = new RegExp(BLANK_LINE.source).test(text.trim())
  lastText.text = text
  return lastText.softBreaks
}

/** The paragraph around an offset, by the same rule as splitBlocks, seen from the inside. */
function paragraphAround(text: string, at: number): Range {
  const softBreaks = hasSoftBreaks(text)
  let start = at
  while (start > 0 && !endsParagraph(text, start - 1, softBreaks)) start -= 1
  let end = at
  while (end < text.length && !endsParagraph(text, end, softBreaks)) end += 1
  return { start, end }
}

function endsParagraph(text: string, at: number, softBreaks: boolean): boolean {
  const unit = text.charCodeAt(at)
  if (unit === 0x2029) return true
  if (unit !== 0x0a && unit !== 0x0d && unit !== 0x2028) return false
  if (!softBreaks) return true
  BLANK_LINE.lastIndex = at
  return BLANK_LINE.test(text)
}
