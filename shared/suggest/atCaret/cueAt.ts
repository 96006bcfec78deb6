import type { Range } from '../../text/range.ts'
import { wordAt } from '../../text/words.ts'
import { paragraphAt } from './paragraphAt.ts'

/** The cue at a place: the words that the engine takes for one (“would not say”), else the word. Offsets as in `quoteAt`. */
export function cueAt(words: string, caret: number, language: string): readonly Range[] {
  const cues = paragraphAt(words, language)?.findings.flatMap(({ cue }) => cue) ?? []
  const found = cues.find(({ start, end }) => start <= caret && caret <= end) ?? wordAt(words, caret)
  return found ? [found] : []
}
