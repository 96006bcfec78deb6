/** Time per word on one thread, over articles of very different length. */
import { proposalsFor } from '../../eval/engine.ts'
import { median } from '../statistics.ts'
import { longStory, wordsIn } from './longStory.ts'

export interface SizeMeasured {
  /** As asked for. */
  readonly words: number
  readonly wordsPerSecond: number
  /** Of one word, beside one in an article of the first size in the same run. */
  readonly timesFirst: number
}

export interface FlatnessOptions {
  readonly samples: readonly string[]
  readonly sizes: readonly number[]
  readonly rounds: number
  readonly progress: (line: string) => void
}

/** A round takes about so many words of each size, so that none is measured by a blink. */
const WORDS_A_ROUND = 100_000
const MOST_ARTICLES = 40

/** The sizes in turn within each round, so that whatever else the machine does falls on all of them alike. */
export function measureFlatness({
  samples,
  sizes,
  rounds,
  progress,
}: FlatnessOptions): readonly SizeMeasured[] {
  const subjects = sizes.map((words) => {
    const articles = Math.min(MOST_ARTICLES, Math.max(1, Math.round(WORDS_A_ROUND / words)))
    const texts = Array.from({ length: articles }, (_, part) => longStory(samples, words, part))
    return {
      words,
      texts,
      counted: texts.reduce((sum, text) => sum + wordsIn(text), 0),
      perWord: [] as number[],
    }
  })
  // Round 0 is for the compiler to warm up on.
  for (let round = 0; round <= rounds; round++) {
    for (const { words, texts, counted, perWord } of subjects) {
      progress(`${words.toLocaleString('en')} words, round ${round} of ${rounds}`)
      const start = performance.now()
      for (const text of texts) proposalsFor(text)
      if (round > 0) perWord.push((performance.now() - start) / counted)
    }
  }
  const first = median(subjects[0]?.perWord ?? [])
  return subjects.map(({ words, perWord }) => {
    const each = median(perWord)
    return { words, wordsPerSecond: 1000 / each, timesFirst: each / first }
  })
}
