/**
 * A folder from which whatever comes into it is taken in by itself. Few files are said in a sentence; many, and what was there
 * when it was chosen, are a job with a report.
 */
import { basename } from 'node:path'
import type { Notice } from '../../../shared/contract/window.ts'
import type { Notify } from '../../authority/notify.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Desk } from '../desk/desk.ts'
import type { Jobs, Running } from '../jobs/jobs.ts'
import { isUnchanged, watchQuietFiles, type QuietFile, type QuietFiles } from './quietFiles.ts'
import { namesOf, reportOf } from './reportOf.ts'
import type { SeenFiles } from './seenFiles.ts'
import { takeInAll, type Outcome } from './takeInAll.ts'

export interface DropFolder {
  /** What is watched, by its name. */
  readonly name: () => string | undefined
  /** Instead of any other. @param isNew chosen just now, and not at an earlier start */
  readonly watch: (folder: string, isNew: boolean) => Promise<void>
  readonly look: () => Promise<void>
  /** For good: watched again, all in it is new. */
  readonly forget: () => Promise<void>
  /** Until the next start. What is being taken in is ended. */
  readonly stop: () => Promise<void>
}

export interface DropFolderPorts {
  readonly desk: Pick<Desk, 'takeIn' | 'whyShut'>
  readonly jobs: Pick<Jobs, 'start'>
  readonly clock: Clock
  readonly notify: Notify
  readonly seen: SeenFiles
}

/** As many are done before anybody could read how far they are. */
const MANY = 20

interface Watched {
  readonly name: string
  readonly files: QuietFiles
  readonly abort: AbortController
  /** What was found until now is a job, however little it is. */
  readonly expectReport: () => void
}

export function createDropFolder({ desk, jobs, clock, notify, seen }: DropFolderPorts): DropFolder {
  let watched: Watched | undefined
  const say = (level: Notice['level'], message: string): void => notify('notice', { level, message })

  async function stop(): Promise<void> {
    const ending = watched
    watched = undefined
    ending?.abort.abort()
    await ending?.files.stop()
  }

  function begin(folder: string): Watched {
    const name = basename(folder)
    const abort = new AbortController()
    let isFirst = false

    const taking = (files: readonly QuietFile[], { signal, progress }: Running): Promise<Outcome> =>
      takeInAll(files, {
        desk,
        signal: AbortSignal.any([signal, abort.signal]),
        progress,
        isDue: isUnchanged,
        dealtWith: ({ path, stamp }) => seen.add(path, stamp),
      })

    async function takeInFew(files: readonly QuietFile[]): Promise<void> {
      const { taken, whyRefused, remarks } = await taking(files, {
        signal: abort.signal,
        progress: () => undefined,
      })
      if (taken.length > 0) say('info', `From “${name}” came ${namesOf(taken)}.`)
      for (const message of remarks) say('info', message)
      for (const message of whyRefused) say('error', message)
    }

    async function takeInMany(files: readonly QuietFile[]): Promise<void> {
      const started = jobs.start({
        kind: 'drop folder',
        what: `Taking in “${name}”`,
        async run(running) {
          const outcome = await taking(files, running)
          // Somebody does not want the others: they are left alone until they change.
          if (running.signal.aborted)
            for (const { path, stamp } of files.slice(outcome.looked)) await seen.add(path, stamp)
          return reportOf(name, outcome)
        },
      })
      if (started.ok) await started.value.ended
    }

    async function quiet(files: readonly QuietFile[]): Promise<void> {
      if (desk.whyShut()) return
      const isMany = isFirst || files.length >= MANY
      isFirst = false
      await (isMany ? takeInMany(files) : takeInFew(files))
    }

    const files = watchQuietFiles(folder, {
      clock,
      isSeen: seen.has,
      quiet,
      gone: (why) =>
        say('warning', `Nothing can be taken in from “${name}”: ${why}. Quoin goes on when it is back.`),
      back: () => say('info', `“${name}” is back: what comes into it is taken in.`),
    })
    return {
      name,
      files,
      abort,
      expectReport() {
        isFirst = files.waiting() > 0
      },
    }
  }

  return {
    name: () => watched?.name,
    async watch(folder, isNew) {
      await stop()
      if (isNew) await seen.forget()
      else await seen.load()
      const begun = begin(folder)
      watched = begun
      await begun.files.look()
      if (isNew) begun.expectReport()
    },
    look: async () => watched?.files.look(),
    async forget() {
      await stop()
      await seen.forget()
    },
    stop,
  }
}
