import type { Range } from '../../../shared/text/range.ts'
import type { Spans } from './spans.ts'

/** “he’s” is two tokens, so that a source “he” is a token of its own. */
const WORD = /[\p{L}\p{N}]+/gu

export function tokensOf(text: string): readonly Range[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** Indexes of the tokens that lie in the spans with more than half of their characters. */
export function tokensIn(tokens: readonly Range[], spans: Spans): ReadonlySet<number> {
  const found = new Set<number>()
  for (const span of spans) {
    for (let index = firstEndingAfter(tokens, span.start); ; index++) {
      const token = tokens[index]
      if (token === undefined || token.start >= span.end) break
      const inside = Math.min(span.end, token.end) - Math.max(span.start, token.start)
      if (2 * inside > token.end - token.start) found.add(index)
    }
  }
  return found
}

function firstEndingAfter(tokens: readonly Range[], at: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low
}
