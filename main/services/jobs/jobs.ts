/**
 * Long work: begun, told of while it runs, ended by itself or by somebody. One at a time of each kind. What the work is, only
 * the work knows.
 */
import { randomUUID } from 'node:crypto'
import type { JobChange } from '../../../shared/contract/jobs.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import type { Notify } from '../../authority/notify.ts'
import type { Clock } from '../../storage/clock.ts'
import { errnoOf, fileTrouble } from '../../storage/fileTrouble.ts'

export interface Work {
  /** Of each kind one runs at a time. */
  readonly kind: string
  /** As in `JobChange`. */
  readonly what: string
  /**
   * Looks at the signal between one thing and the next, and leaves each thing whole.
   * @throws whatever keeps it from going on
   */
  readonly run: (running: Running) => Promise<Report>
}

/** As in `JobChange`. */
export interface Report {
  readonly sentences: readonly string[]
  readonly isWanting: boolean
}

export interface Running {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

interface Started {
  readonly id: string
  readonly ended: Promise<void>
}

export interface Jobs {
  readonly start: (work: Work) => Result<Started, 'busy'>
  readonly cancel: (id: string) => void
  /** Ends all that runs; settles when nothing does. */
  readonly end: () => Promise<void>
}

export interface JobsPorts {
  readonly clock: Pick<Clock, 'elapsed'>
  readonly notify: Notify
  /** For the log: a job broke off of this. */
  readonly failed: (kind: string, error: unknown) => void
}

interface Job extends Started {
  readonly kind: string
  readonly abort: AbortController
}

/** Four times a second: more nobody reads, and each is drawn. */
const TELL_EVERY_MS = 250

export function createJobs({ clock, notify, failed }: JobsPorts): Jobs {
  let jobs: readonly Job[] = []

  async function carryOut(id: string, { kind, what, run }: Work, { signal }: AbortController): Promise<void> {
    let [done, total] = [0, 0]
    let toldAt = -Infinity
    const tell = (state: JobChange['state'], report?: Report): void =>
      notify('job.changed', { id, what, done, total, state, ...(report ? told(report) : {}) })
    const progress: Running['progress'] = (...now) => {
      ;[done, total] = now
      if (clock.elapsed() - toldAt < TELL_EVERY_MS) return
      toldAt = clock.elapsed()
      tell('running')
    }
    progress(0, 0)
    try {
      const report = await run({ signal, progress })
      tell(signal.aborted ? 'cancelled' : 'done', report)
    } catch (error) {
      failed(kind, error)
      tell('failed', { sentences: [sayFailed(what, error)], isWanting: true })
    } finally {
      jobs = jobs.filter((job) => job.id !== id)
    }
  }

  const cancel = (id: string): void => jobs.find((job) => job.id === id)?.abort.abort()

  return {
    start(work) {
      if (jobs.some(({ kind }) => kind === work.kind))
        return refuse('busy', 'This is being done already. Wait until it is over, or cancel it.')
      const abort = new AbortController()
      const id = randomUUID()
      // In a later turn: whoever starts it knows its name before anybody is told of it.
      const ended = Promise.resolve().then(() => carryOut(id, work, abort))
      jobs = [...jobs, { id, kind: work.kind, abort, ended }]
      return ok({ id, ended })
    },
    cancel,
    async end() {
      const running = jobs
      for (const { id } of running) cancel(id)
      await Promise.all(running.map(({ ended }) => ended))
    },
  }
}

function told({ sentences, isWanting }: Report): Pick<JobChange, 'report' | 'isWanting'> {
  return { report: sentences, ...(isWanting ? { isWanting } : {}) }
}

function sayFailed(what: string, error: unknown): string {
  if (errnoOf(error) === undefined)
    return `${what} ended early: something went wrong inside Quoin. What was done by then is safe.`
  const { what: trouble, remedy } = fileTrouble(error)
  return `${what} ended early: ${trouble}. ${remedy}`
}
