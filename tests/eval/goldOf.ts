/** Gold and predictions for tests, as words to be found in a text. */
import type { GoldDocument, GoldFrame } from './gold.ts'
import type { Range } from '../../shared/text/range.ts'

/** Where these words stand first. */
export function at(text: string, words: string): Range {
  const start = text.indexOf(words)
  if (start < 0) throw new RangeError(`“${words}” is not in the text`)
  return { start, end: start + words.length }
}

interface Words {
  readonly type?: GoldFrame['type']
  readonly content: readonly string[]
  readonly cue?: string
  readonly source?: string
}

export function frame(text: string, { type = 'unknown', content, cue, source }: Words): GoldFrame {
  return {
    type,
    content: content.map((words) => at(text, words)),
    cue: cue === undefined ? [] : [at(text, cue)],
    source: source === undefined ? [] : [at(text, source)],
  }
}

export function goldOf(id: string, text: string, attributions: readonly Words[]): GoldDocument {
  return { id, text, attributions: attributions.map((words) => frame(text, words)), ignore: [] }
}
