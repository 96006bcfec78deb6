/** Figures -> a table for people, and whether what was wanted holds. */
import type { SizeMeasured } from './flatness.ts'
import type { JobsMeasured } from './jobs.ts'
import type { KeyMeasured } from './oneKey.ts'

/** In the design: flat per word, little after a key, two jobs at least so many times one. The rest is for what a busy machine adds. */
const MOST_TIMES_FIRST = 1.25
const MOST_MS_A_KEY = 10
const LEAST_TIMES_ONE = 1.7

export function report(
  sizes: readonly SizeMeasured[],
  key: KeyMeasured,
  jobs: readonly JobsMeasured[],
): string {
  const longest = jobs.at(-1)
  const first = sizes[0]?.words.toLocaleString('en') ?? ''
  const worst = Math.max(...sizes.map(({ timesFirst }) => timesFirst))
  return [
    `${'words in the article'.padEnd(24)}${'words/s'.padStart(12)}${`a word, × ${first}’s`.padStart(22)}`,
    ...sizes.map(
      ({ words, wordsPerSecond, timesFirst }) =>
        words.toLocaleString('en').padStart(20).padEnd(24) +
        Math.round(wordsPerSecond).toLocaleString('en').padStart(12) +
        timesFirst.toFixed(2).padStart(22),
    ),
    '',
    keyLine(key),
    ...jobs.flatMap(jobsLines),
    `a word in any article: wanted ≤ ${MOST_TIMES_FIRST} × one of ${first}, is ${worst.toFixed(2)} × — ${verdict(worst <= MOST_TIMES_FIRST)}`,
    `one key: wanted < ${MOST_MS_A_KEY} ms, takes ${key.median.toFixed(1)} ms — ${verdict(key.median < MOST_MS_A_KEY)}`,
    longest === undefined
      ? 'two jobs: NOT MEASURED, this machine has one processor'
      : `two jobs: wanted ≥ ${LEAST_TIMES_ONE} × one, are ${longest.timesOne.toFixed(2)} × on ${longest.megabytes.toFixed(1)} MB — ${verdict(longest.timesOne >= LEAST_TIMES_ONE)}`,
    '',
  ].join('\n')
}

const keyLine = ({ words, median, p95, timesAnew }: KeyMeasured): string =>
  `after one key in ${words.toLocaleString('en')} words: ${median.toFixed(1)} ms (p95 ${p95.toFixed(1)}), ${timesAnew.toFixed(2)} × reading it anew\n`

const verdict = (holds: boolean): string => (holds ? 'holds' : 'DOES NOT HOLD')

const jobsLines = ({ megabytes, one, two, apart, timesOne }: JobsMeasured): readonly string[] => [
  `quoin tag --jsonl, ${megabytes.toFixed(1)} MB: ${one.toFixed(2)} s with one job, ${two.toFixed(2)} s with two, ${timesOne.toFixed(2)} ×`,
  `two commands at once on half of it each: ${apart.toFixed(2)} s; so two processors are worth ${(one / apart).toFixed(2)} × one just now`,
  '',
]
