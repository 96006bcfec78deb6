/** Long work: what runs, a way to end it, and what came of it; and the folders of articles that it begins with. */
import type { Bridge } from '../../../shared/contract/contract.ts'
import type { Notice } from '../../../shared/contract/window.ts'
import type { Refusal } from '../../../shared/result.ts'
import type { JobChange } from '../../../shared/contract/jobs.ts'

export interface JobsState {
  /** Those that run, in the order of their beginning. */
  readonly jobs: readonly JobChange[]
}

export const NO_JOBS: JobsState = { jobs: [] }

export interface JobsActions {
  readonly cancelJob: (id: string) => void
  readonly takeInFolder: () => Promise<void>
  readonly watchFolder: () => Promise<void>
  readonly unwatchFolder: () => Promise<void>
}

interface Ports {
  readonly bridge: Pick<Bridge, 'calls'>
  readonly get: () => JobsState
  readonly set: (change: Partial<JobsState>) => void
  readonly add: (notice: Notice) => void
  readonly refused: (refusal: Refusal) => void
  /** Kept to be read again, and not shown now. */
  readonly keep: (notice: Notice) => void
}

/** Long work that this window does itself, shown and ended like main's. */
export interface OwnJob {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
  /** It is over, and what there is to say of it was said. */
  readonly end: () => void
}

interface Jobs {
  readonly begin: (what: string) => OwnJob
  readonly actions: JobsActions
  readonly changed: (change: JobChange) => void
}

export function createJobs({ bridge: { calls }, get, set, add, refused, keep }: Ports): Jobs {
  /** The sentence that says it all is shown; the others can be read in the list of messages, from the top. */
  function sayReport({ isWanting = false, report: [all, ...others] = [] }: JobChange): void {
    for (const message of others.toReversed()) keep({ level: isWanting ? 'warning' : 'info', message })
    if (all === undefined) return
    add({
      level: isWanting ? 'error' : 'info',
      message: all,
      ...(others.length > 0 ? { offers: ['help.messages'] } : {}),
    })
  }

  function changed(change: JobChange): void {
    const { jobs } = get()
    const isKnown = jobs.some(({ id }) => id === change.id)
    if (change.state !== 'running') {
      set({ jobs: jobs.filter(({ id }) => id !== change.id) })
      sayReport(change)
    } else
      set({ jobs: isKnown ? jobs.map((job) => (job.id === change.id ? change : job)) : [...jobs, change] })
  }

  const own = new Map<string, AbortController>()
  let count = 0

  function begin(what: string): OwnJob {
    const id = `own-${++count}`
    const abort = new AbortController()
    own.set(id, abort)
    return {
      signal: abort.signal,
      progress: (done, total) => changed({ id, what, done, total, state: 'running' }),
      end() {
        own.delete(id)
        changed({ id, what, done: 0, total: 0, state: 'done' })
      },
    }
  }

  return {
    begin,
    changed,
    actions: {
      cancelJob(id) {
        const mine = own.get(id)
        if (mine) mine.abort()
        else void calls['job.cancel']({ id })
      },
      async takeInFolder() {
        const answer = await calls['folders.takeIn'](null)
        if (!answer.ok) refused(answer)
      },
      async watchFolder() {
        const answer = await calls['folders.watch'](null)
        if (!answer.ok) refused(answer)
        else if (answer.value) add({ level: 'info', message: watches(answer.value.name) })
      },
      async unwatchFolder() {
        const answer = await calls['folders.unwatch'](null)
        if (!answer.ok) refused(answer)
        else if (answer.value)
          add({ level: 'info', message: `Nothing more is taken in from “${answer.value.name}” by itself.` })
      },
    },
  }
}

function watches(name: string): string {
  return `Whatever comes into “${name}” is taken in from now on, also after a restart.`
}
