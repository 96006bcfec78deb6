/**
 * The desk's index by the number of articles: a desk of a hundred thousand is to be as quick as one of a thousand. Real
 * services and real files, each task in a process of its own; the sizes in turn, and what is found beside `grep` in the
 * same run. Files are in the system's cache, as they are on a desk where somebody works.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { throwAwayFolder } from './chromium.ts'
import { inProcess } from './desk/inProcess.ts'
import type { Started } from './desk/making.ts'
import { report, type DeskMeasured } from './desk/report.ts'

export interface DeskBenchOptions {
  readonly results: string
  /** Articles on each desk; the first is the one that the others are held against. */
  readonly sizes: readonly number[]
  /** Starts of each. */
  readonly repetitions: number
  /** The bundled process.ts. */
  readonly script: string
  /** The built script of the index's thread. */
  readonly thread: string
}

export async function benchDesk(options: DeskBenchOptions): Promise<void> {
  const { results, sizes, repetitions, script, thread } = options
  const progress = (line: string): void => void process.stderr.write(`${line}\n`)
  const task = inProcess(script)
  const { folder, remove } = await throwAwayFolder()
  const measured: DeskMeasured[] = []
  try {
    const desks = sizes.map((count) => {
      const home = join(folder, String(count))
      return {
        count,
        given: { folder: join(home, 'desk'), index: join(home, 'profile/index.sqlite'), thread },
      }
    })
    for (const { count, given } of desks) {
      progress(`${count} articles: writing them`)
      await task('fill', { ...given, count })
    }
    const made = new Map<number, DeskMeasured['made']>()
    for (const { count, given } of desks) {
      progress(`${count} articles: making the index`)
      made.set(count, await task('make', given))
    }
    const starts = new Map<number, Started[]>(sizes.map((count) => [count, []]))
    // The first of each does not count.
    for (let repetition = 0; repetition <= repetitions; repetition++)
      for (const { count, given } of desks) {
        progress(`${count} articles: start ${repetition} of ${repetitions}`)
        const started = await task('start', given)
        if (repetition > 0) starts.get(count)?.push(started)
      }
    for (const { count, given } of desks) {
      progress(`${count} articles: working`)
      const isMade = made.get(count)
      const worked = await task('work', given)
      if (isMade) measured.push({ count, made: isMade, starts: starts.get(count) ?? [], worked })
    }
  } finally {
    await remove()
  }
  process.stdout.write(report(measured))
  await mkdir(results, { recursive: true })
  const file = `desk-${new Date().toISOString().replaceAll(':', '-')}.json`
  await writeFile(join(results, file), `${JSON.stringify({ node: process.version, measured }, null, 1)}\n`)
  process.stdout.write(`\nEvery figure: bench-results/${file}\n`)
}
