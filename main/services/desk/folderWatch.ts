/**
 * Hears of what others do in a folder. The system tells which files; where it is silent, as of folders on a network, the folder's
 * own time is looked at now and then, and something that nobody told of is to be looked for in all of it.
 */
import { watch, type FSWatcher } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createWatching } from '../../authority/watching.ts'
import type { Clock } from '../../storage/clock.ts'

/** What is written is written in pieces. */
const QUIET_MS = 250

export interface FolderWatchPorts {
  readonly clock: Clock
  /** Something was done to files of these names. */
  readonly changed: (names: readonly string[]) => Promise<void>
  /** Something was done, and nobody knows to what. */
  readonly unknown: () => Promise<void>
}

export interface FolderWatch {
  stop(): void
}

export function watchFolder(folder: string, { clock, changed, unknown }: FolderWatchPorts): FolderWatch {
  let names = new Set<string>()
  let cancel: (() => void) | undefined
  let watcher: FSWatcher | undefined
  let known: number | undefined

  const timeOf = async (): Promise<number | undefined> => (await stat(folder).catch(() => undefined))?.mtimeMs

  async function tell(): Promise<void> {
    const told = [...names]
    names = new Set()
    cancel = undefined
    known = await timeOf()
    await changed(told)
  }

  function begin(): void {
    try {
      // It is no reason for a process to stay.
      watcher = watch(folder, { persistent: false }, (_event, name) => {
        if (name === null) return
        names.add(name)
        cancel ??= clock.after(QUIET_MS, () => void tell())
      })
      watcher.on('error', end)
    } catch {
      // No folder, or too many are watched: its time tells.
    }
  }

  function end(): void {
    watcher?.close()
    watcher = undefined
  }

  begin()
  const looking = createWatching(clock, async () => {
    const now = await timeOf()
    const isToBeTold = cancel !== undefined || now === undefined
    if (known !== undefined && now !== known && !isToBeTold) await unknown()
    if (!isToBeTold) known = now
    // A folder that was gone, or is another one by now.
    if (!watcher && now !== undefined) begin()
  })
  return {
    stop() {
      looking.stop()
      cancel?.()
      end()
    },
  }
}
