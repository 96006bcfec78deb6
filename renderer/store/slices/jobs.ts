/** Long work that main does: what runs, a way to end it, and what came of it; and the folders of articles that it begins with. */
import type { Bridge, Notice } from '../../../shared/ipc/contract.ts'
import type { JobChange } from '../../../shared/ipc/jobCalls.ts'

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
  /** Kept to be read again, and not shown now. */
  readonly keep: (notice: Notice) => void
}

interface Jobs {
  readonly actions: JobsActions
  readonly changed: (change: JobChange) => void
}

export function createJobs({ bridge: { calls }, get, set, add, keep }: Ports): Jobs {
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

  return {
    actions: {
      cancelJob: (id) => void calls['job.cancel']({ id }),
      async takeInFolder() {
        const answer = await calls['folders.takeIn'](null)
        if (!answer.ok) add({ level: 'error', message: answer.message })
      },
      async watchFolder() {
        const answer = await calls['folders.watch'](null)
        if (!answer.ok) add({ level: 'error', message: answer.message })
        else if (answer.value) add({ level: 'info', message: watches(answer.value.name) })
      },
      async unwatchFolder() {
        const answer = await calls['folders.unwatch'](null)
        if (!answer.ok) add({ level: 'error', message: answer.message })
        else if (answer.value)
          add({ level: 'info', message: `Nothing more is taken in from “${answer.value.name}” by itself.` })
      },
    },
    changed(change) {
      const { jobs } = get()
      const isKnown = jobs.some(({ id }) => id === change.id)
      if (change.state !== 'running') {
        set({ jobs: jobs.filter(({ id }) => id !== change.id) })
        sayReport(change)
      } else
        set({ jobs: isKnown ? jobs.map((job) => (job.id === change.id ? change : job)) : [...jobs, change] })
    },
  }
}

function watches(name: string): string {
  return `Whatever comes into “${name}” is taken in from now on, also after a restart.`
}
