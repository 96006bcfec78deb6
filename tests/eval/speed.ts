import { median } from '../bench/statistics.ts'

export interface Speed {
  readonly articles: number
  /** Stretches between white space: fewer than the scorer's, which takes “he’s” for two. */
  readonly words: number
  readonly passes: number
  readonly wordsPerSecond: number
}

const LEAST_PASSES = 5
const MOST_PASSES = 40
/** Milliseconds: a shorter measurement tells more of the machine's other work than of the engine's. */
const LONG_ENOUGH = 2000

/** On this thread, over whole passes through all texts. The caller has warmed the engine up by using it. */
export function speedOf(texts: readonly string[], work: (text: string) => unknown): Speed {
  const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0)
  const passes: number[] = []
  const begun = performance.now()
  while (
    passes.length < LEAST_PASSES ||
    (passes.length < MOST_PASSES && performance.now() - begun < LONG_ENOUGH)
  ) {
    const start = performance.now()
    for (const text of texts) work(text)
    passes.push(performance.now() - start)
  }
  const wordsPerSecond = Math.round((words * 1000) / median(passes))
  return { articles: texts.length, words, passes: passes.length, wordsPerSecond }
}
