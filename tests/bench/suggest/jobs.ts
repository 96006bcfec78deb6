/** The command line on one thread and on two, over the same lines. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { median } from '../statistics.ts'
import { longStory } from './longStory.ts'

export interface JobsMeasured {
  readonly megabytes: number
  /** Medians, in seconds, from starting to the end. */
  readonly one: number
  readonly two: number
  /** Two commands of one job each, started together on half the lines: what this machine has to give just now. */
  readonly apart: number
  readonly timesOne: number
}

export interface JobsOptions {
  readonly samples: readonly string[]
  readonly commandLine: string
  /** Of the engine on one thread, so that the input is as long as it must be. */
  readonly wordsPerSecond: number
  /** How long one thread shall take, about: starting the process and warming up must not count for much. */
  readonly seconds: number
  readonly repetitions: number
  readonly folder: string
  readonly progress: (line: string) => void
}

/** Words of one article: that of a wire story. */
const ARTICLE = 800

export async function measureJobs(options: JobsOptions): Promise<JobsMeasured> {
  const { samples, commandLine, wordsPerSecond, seconds, repetitions, folder, progress } = options
  const articles = Math.ceil((wordsPerSecond * seconds) / ARTICLE)
  const distinct = Array.from({ length: Math.min(articles, 500) }, (_, part) =>
    JSON.stringify({ id: part, text: longStory(samples, ARTICLE, part) }),
  )
  const lines = Array.from({ length: articles }, (_, index) => `${distinct[index % distinct.length] ?? ''}\n`)
  const half = lines.length >> 1
  const [all, first, second] = await Promise.all(
    [lines, lines.slice(0, half), lines.slice(half)].map(async (part, index) => {
      const path = join(folder, `jobs-${process.pid}-${index}.jsonl`)
      await writeFile(path, part.join(''))
      return path
    }),
  )
  if (all === undefined || first === undefined || second === undefined) throw new Error('there is no input')
  const times = { one: [] as number[], two: [] as number[], apart: [] as number[] }
  try {
    for (let repetition = 1; repetition <= repetitions; repetition++) {
      progress(`one job, two jobs, two commands: ${repetition} of ${repetitions}`)
      times.one.push(await timed(() => run(commandLine, all, 1)))
      times.two.push(await timed(() => run(commandLine, all, 2)))
      const both = () => Promise.all([run(commandLine, first, 1), run(commandLine, second, 1)])
      times.apart.push(await timed(both))
    }
  } finally {
    await Promise.all([all, first, second].map((path) => rm(path, { force: true })))
  }
  const [one, two] = [median(times.one), median(times.two)]
  const megabytes = Buffer.byteLength(lines.join('')) / 1024 / 1024
  return { megabytes, one, two, apart: median(times.apart), timesOne: one / two }
}

/** @returns seconds */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

/** @throws Error when it does not end well */
async function run(commandLine: string, input: string, jobs: number): Promise<void> {
  const file = await open(input)
  try {
    const words = [commandLine, 'tag', '--jsonl', '--jobs', String(jobs)]
    const child = spawn(process.execPath, words, { stdio: [file.fd, 'ignore', 'inherit'] })
    const [code] = (await once(child, 'close')) as [number | null]
    if (code !== 0) throw new Error(`the command line ended with ${String(code)}`)
  } finally {
    await file.close()
  }
}
