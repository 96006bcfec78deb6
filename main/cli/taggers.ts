import type { Worker } from 'node:worker_threads'
import type { Answered } from './tagLine.ts'

/** A thread ended before it answered: not an article's fault that could be told in its place. */
export class TaggerStopped extends Error {}

export interface Taggers {
  readonly tag: (piece: Uint8Array | undefined) => Promise<Answered>
  readonly stop: () => Promise<void>
}

interface Job {
  readonly piece: Uint8Array | undefined
  readonly resolve: (answered: Answered) => void
  readonly reject: (error: TaggerStopped) => void
}

/** Pieces a thread has at a time: the next lies ready when it is done with one, and nobody needs to be woken between. */
const AT_HAND = 2

/** Threads that each answer pieces of the input, one after the other; started when there is work for them. */
export function createTaggers(start: () => Worker, most: number): Taggers {
  const threads = new Map<Worker, Job[]>()
  const queue: Job[] = []
  let stopped: TaggerStopped | undefined

  function fail(why: string): void {
    stopped ??= new TaggerStopped(
      `a thread stopped before it had answered (${why}). What was written is whole; try again with fewer --jobs.`,
    )
    for (const jobs of [...threads.values(), queue]) {
      for (const { reject } of jobs.splice(0)) reject(stopped)
    }
  }

  function started(): Worker {
    const worker = start()
    threads.set(worker, [])
    // A thread answers in the order in which it was given pieces.
    worker.on('message', (answered: Answered) => {
      threads.get(worker)?.shift()?.resolve(answered)
      share()
    })
    worker.on('error', (error) => {
      fail(error instanceof Error ? error.message : String(error))
    })
    worker.on('exit', (code) => {
      fail(`exit code ${code}`)
    })
    return worker
  }

  /** The one with the least to do, or a new one when all have something. */
  function leastBusy(): Worker | undefined {
    const [first] = [...threads].sort(([, a], [, b]) => a.length - b.length)
    if (first === undefined || (first[1].length > 0 && threads.size < most)) return started()
    return first[1].length < AT_HAND ? first[0] : undefined
  }

  function share(): void {
    while (queue.length > 0) {
      const worker = leastBusy()
      const job = worker && queue.shift()
      if (worker === undefined || job === undefined) return
      threads.get(worker)?.push(job)
      worker.postMessage(job.piece)
    }
  }

  return {
    tag: (piece) =>
      new Promise((resolve, reject) => {
        if (stopped !== undefined) {
          reject(stopped)
          return
        }
        queue.push({ piece, resolve, reject })
        share()
      }),
    stop: async () => {
      await Promise.all([...threads.keys()].map((worker) => worker.terminate()))
    },
  }
}
