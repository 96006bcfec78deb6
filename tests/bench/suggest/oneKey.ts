/** What one more key costs the engine that reads along, beside reading the article anew. */
import { findFurniture } from '../../../shared/text/findFurniture.ts'
import { splitBlocks } from '../../../shared/text/splitBlocks.ts'
import { createReader } from '../../../shared/suggest/reader.ts'
import { median, quantile } from '../statistics.ts'
import { longStory } from './longStory.ts'

export interface KeyMeasured {
  /** As asked for. */
  readonly words: number
  /** Milliseconds. */
  readonly median: number
  readonly p95: number
  /** Of the same text read by an engine that has not seen it. */
  readonly timesAnew: number
}

export interface KeyOptions {
  readonly samples: readonly string[]
  readonly words: number
  readonly keys: number
}

/** Keys for the compiler to warm up on: who types has typed before. */
const WARM_UP = 60

/** Types into the middle of the article; every eighth text is read anew, too, so that both meet the same machine. */
export function measureKey({ samples, words, keys }: KeyOptions): KeyMeasured {
  const story = longStory(samples, words)
  const middle = story.indexOf(' ', story.length / 2)
  const reader = createReader()
  const again: number[] = []
  const anew: number[] = []
  for (let key = -WARM_UP; key < keys; key++) {
    const text = `${story.slice(0, middle)}${'e'.repeat(key + WARM_UP)}${story.slice(middle)}`
    const furniture = findFurniture(text, splitBlocks(text))
    const time = timed(() => reader.read(text, furniture))
    if (key < 0) continue
    again.push(time)
    if (key % 8 === 0) anew.push(timed(() => createReader().read(text, furniture)))
  }
  return {
    words,
    median: median(again),
    p95: quantile(again, 0.95),
    timesAnew: median(again) / median(anew),
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
