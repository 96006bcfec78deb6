import type { Range } from '../../../shared/text/range.ts'
import type { Spans } from './spans.ts'

const EDGE = /[^\p{L}\p{N}$%]/u
const LEADING_THAT = /^that\s+/i

/**
 * The spans without quotation marks, punctuation and spaces at their edges, and without a leading “that”: annotators
 * differ on these, editors do not mind them.
 */
export function trimEdges(text: string, spans: Spans): Spans {
  const trimmed: Range[] = []
  for (const [index, span] of spans.entries()) {
    let { start, end } = span
    start = afterEdge(text, start, end)
    while (end > start && isEdge(text, end - 1)) end -= 1
    if (index === 0) {
      const that = LEADING_THAT.exec(text.slice(start, end))
      if (that !== null) start += that[0].length
      start = afterEdge(text, start, end)
    }
    if (end > start) trimmed.push({ start, end })
  }
  return trimmed
}

function afterEdge(text: string, from: number, end: number): number {
  let start = from
  while (start < end && isEdge(text, start)) start += 1
  return start
}

/** Half of a surrogate pair is never an edge: an emoji stays whole. */
function isEdge(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return !(code >= 0xd800 && code <= 0xdfff) && EDGE.test(text.charAt(at))
}
