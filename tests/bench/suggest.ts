/** The engine's speed: the same per word in a long article as in a short one, little after one key, and twice as much on two threads. */
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { measureFlatness } from './suggest/flatness.ts'
import { type JobsMeasured, measureJobs } from './suggest/jobs.ts'
import { measureKey } from './suggest/oneKey.ts'
import { report } from './suggest/report.ts'

export interface SuggestBenchOptions {
  readonly isQuick: boolean
  readonly results: string
  /** Of the built command line. */
  readonly commandLine: string
  /** The folder of our own sample articles. */
  readonly samples: string
  readonly repetitions?: number
}

/** Seconds of work for one job: what each thread compiles for itself weighs on the first and little on the second. */
const LENGTHS = [12, 36]
const QUICK_LENGTHS = [5]

/** The first is the one that the others are held against. */
const SIZES: readonly number[] = [1_000, 10_000, 100_000, 1_000_000]

export async function benchSuggest(options: SuggestBenchOptions): Promise<void> {
  const { isQuick, results, commandLine, repetitions = isQuick ? 2 : 5 } = options
  const progress = (line: string): void => void process.stderr.write(`${line}\n`)
  const names = (await readdir(options.samples)).filter((name) => name.endsWith('.txt')).sort()
  const samples = await Promise.all(names.map((name) => readFile(join(options.samples, name), 'utf8')))
  if (samples.length === 0) throw new Error(`there is no sample article in ${options.samples}`)
  await mkdir(results, { recursive: true })
  const sizes = measureFlatness({ samples, sizes: SIZES, rounds: repetitions, progress })
  progress('one key in 10,000 words')
  const key = measureKey({ samples, words: 10_000, keys: isQuick ? 80 : 240 })
  const jobs: JobsMeasured[] = []
  // Two jobs on one processor are no faster than one, and say nothing of how the threads share the work.
  if (availableParallelism() > 1) {
    const wordsPerSecond = sizes[0]?.wordsPerSecond ?? 100_000
    const given = { samples, commandLine, wordsPerSecond, repetitions, folder: results, progress }
    for (const seconds of isQuick ? QUICK_LENGTHS : LENGTHS)
      jobs.push(await measureJobs({ ...given, seconds }))
  }
  process.stdout.write(report(sizes, key, jobs))
  const file = `suggest-${new Date().toISOString().replaceAll(':', '-')}.json`
  const kept = { node: process.version, repetitions, sizes, key, jobs }
  await writeFile(join(results, file), `${JSON.stringify(kept, null, 1)}\n`)
  process.stdout.write(`\nEvery figure: bench-results/${file}\n`)
}
