/** The words around what was found, on one line, cut between words. */
import type { Hit } from '../../../shared/contract/desk.ts'
import type { Range } from '../../../shared/text/range.ts'

/** In characters. */
const LONGEST = 220
/** Of these so many stand before what was found. */
const BEFORE = 60

/** @param ranges in UTF-16 code units into `words`, in order */
export function contextOf(words: string, ranges: readonly Range[]): Pick<Hit, 'context' | 'marked'> {
  const first = ranges[0]?.start ?? 0
  const start = first <= BEFORE ? 0 : wordFrom(words, first - BEFORE, first)
  const end = words.length - start <= LONGEST ? words.length : wordTo(words, start, start + LONGEST)
  const marked: Range[] = []
  let context = start > 0 ? '… ' : ''
  let at = start
  const take = (to: number): void => {
    const piece = words.slice(at, to).replace(/\s+/gu, ' ')
    context += context === '' || context.endsWith(' ') ? piece.trimStart() : piece
    at = to
  }
  for (const range of ranges) {
    if (range.start < at || range.end > end) continue
    take(range.start)
    const from = context.length
    take(range.end)
    marked.push({ start: from, end: context.length })
  }
  take(end)
  return { context: end < words.length ? `${context.trimEnd()} …` : context.trimEnd(), marked }
}

/** The start of the first whole word from here on. */
function wordFrom(words: string, from: number, to: number): number {
  const space = words.slice(from, to).search(/\s/u)
  return space < 0 ? from : from + space + 1
}

/** The end of the last whole word up to here. */
function wordTo(words: string, from: number, to: number): number {
  const space = words.slice(from, to).search(/\s\S*$/u)
  return space <= 0 ? to : from + space
}
