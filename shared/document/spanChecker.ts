/** Tells what is wrong with the spans of one tag, in words; nothing when all is well. */
import { graphemeEdges } from '../text/graphemeEdges.ts'
import { snapToGraphemes } from '../text/graphemes.ts'
import { codePoints } from './codePoints.ts'

export interface CheckableSpan {
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly cpStart?: number
  readonly cpEnd?: number
}

export function spanChecker(text: string): (spans: readonly CheckableSpan[]) => string | undefined {
  const toCodePoints = codePoints(text)
  const isEdge = graphemeEdges(text)
  const whyBad = (span: CheckableSpan): string | undefined => {
    const { start, end, exact } = span
    if (start >= end) return `its span ${start}–${end} is empty or runs backwards`
    if (end > text.length)
      return `its span ${start}–${end} lies beyond the text, which has ${text.length} characters`
    const found = text.slice(start, end)
    if (found !== exact)
      return `at ${start}–${end} the text says “${excerptOf(found, exact)}”, not “${excerptOf(exact, found)}”`
    if (!isEdge(start) || !isEdge(end)) return `its span ${start}–${end} cuts a character in two`
    if (span.cpStart !== undefined && span.cpStart !== toCodePoints(start))
      return `its code point offset ${span.cpStart} does not fit ${start}`
    if (span.cpEnd !== undefined && span.cpEnd !== toCodePoints(end))
      return `its code point offset ${span.cpEnd} does not fit ${end}`
    return undefined
  }
  return (spans) => {
    let end = -1
    for (const span of [...spans].sort((a, b) => a.start - b.start)) {
      const reason = whyBad(span)
      if (reason) return reason
      if (span.start < end) return `its spans overlap at ${span.start}`
      end = span.end
    }
    return undefined
  }
}

/** Of something long the part around where it begins to differ from the other. */
function excerptOf(text: string, other: string): string {
  if (text.length <= SHOWN) return text
  let same = 0
  while (same < text.length && text.charCodeAt(same) === other.charCodeAt(same)) same++
  const from = same < SHOWN / 2 ? 0 : snapToGraphemes(text, { start: same - SHOWN / 4, end: same }).start
  const to = snapToGraphemes(text, { start: from, end: Math.min(text.length, from + SHOWN) }).end
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`
}

/** In UTF-16 code units. */
const SHOWN = 40
