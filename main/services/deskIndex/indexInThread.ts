/**
 * The index in a thread of its own, so that neither typing nor saving waits for it. A thread that dies is started again,
 * with a new index should the old one be to blame, and asked once more; what it dies of twice is refused.
 */
import type { Worker } from 'node:worker_threads'
import type { DeskIndex, IndexPlaces, QuestionName } from './questions.ts'

/** To the thread. */
export interface ToIndex {
  readonly number: number
  /** Null ends it. */
  readonly name: QuestionName | null
  readonly asked: unknown
}

/** From it. */
export type FromIndex =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failed: string }

interface Waiting {
  readonly question: ToIndex
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
  isSecond: boolean
}

export interface ThreadPorts {
  readonly start: (places: IndexPlaces) => Worker
  readonly places: IndexPlaces
  readonly failed: (why: string) => void
}

export function indexInThread({ start, places, failed }: ThreadPorts): DeskIndex {
  const waiting = new Map<number, Waiting>()
  let numbers = 0
  let isEnding = false
  let worker: Worker | undefined

  function begin(isNew: boolean): Worker {
    const begun = start({ ...places, isNew })
    // It is no reason for a process to stay.
    begun.unref()
    begun.on('message', (message: FromIndex) => {
      const asked = waiting.get(message.number)
      if (!asked) return
      if ('answer' in message) {
        waiting.delete(message.number)
        asked.resolve(message.answer)
      } else again(begun, message.failed)
    })
    begun.on('error', (error) => {
      again(begun, error instanceof Error ? error.message : String(error))
    })
    begun.on('exit', (code) => {
      again(begun, `it ended with ${code}`)
    })
    return begun
  }

  /** Something failed: the thread is let go, and another asked whatever it had not answered. */
  function again(from: Worker, why: string): void {
    if (from !== worker || isEnding) return
    failed(why)
    void from.terminate()
    worker = undefined
    const left = [...waiting.values()]
    for (const each of left.filter(({ isSecond }) => isSecond)) {
      waiting.delete(each.question.number)
      each.reject(new Error(`the index of the desk does not answer (${why})`))
    }
    for (const each of left.filter(({ isSecond }) => !isSecond)) {
      each.isSecond = true
      worker ??= begin(true)
      worker.postMessage(each.question)
    }
  }

  function post(name: QuestionName | null, asked: unknown): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const question: ToIndex = { number: ++numbers, name, asked }
      waiting.set(question.number, { question, resolve, reject, isSecond: false })
      worker ??= begin(false)
      worker.postMessage(question)
    })
  }

  return {
    ask: (name, asked) => post(name, asked) as ReturnType<DeskIndex['ask']> as never,
    async end() {
      isEnding = true
      const last = worker
      if (!last) return
      // One that dies of something else just now answers no more.
      await Promise.race([post(null, null), new Promise((resolve) => last.once('exit', resolve))])
      await last.terminate()
    },
  }
}
