import { overlaps, type Range } from '../../text/range.ts'
import { paragraphAt } from './paragraphAt.ts'

/**
 * The cue or the source that the engine reads of a quote in its own paragraph.
 * @param quote UTF-16 range of the paragraph's words
 * @returns ranges in order; empty where it reads none
 */
export function frameOf(
  words: string,
  quote: Range,
  role: 'cue' | 'source',
  language: string,
): readonly Range[] {
  const findings = paragraphAt(words, language)?.findings ?? []
  const found = findings.find(({ content }) => content.some((piece) => overlaps(piece, quote)))
  if (role === 'cue') return found?.cue ?? []
  return found?.source ? [{ start: found.source.start, end: found.source.end }] : []
}
