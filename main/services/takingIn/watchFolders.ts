/** Hears of what is done in a folder and those below it, of which more than a hundred are heard of only when they are looked at. */
import { join } from 'node:path'
import type { Clock } from '../../storage/clock.ts'
import { watchFolder, type FolderWatch } from '../desk/folderWatch.ts'

export interface FolderWatches {
  /** Once for each folder, however often it is called. */
  readonly listen: (folder: string) => void
  /** No longer to any but these. */
  readonly only: (folders: ReadonlySet<string>) => void
}

interface Ports {
  readonly clock: Clock
  /** Something was done to what is there. */
  readonly changed: (paths: readonly string[]) => Promise<void>
  /** Something was done in this folder. */
  readonly unknown: (folder: string) => Promise<void>
}

const MOST = 100

export function watchFolders({ clock, changed, unknown }: Ports): FolderWatches {
  const watches = new Map<string, FolderWatch>()
  return {
    listen(folder) {
      if (watches.has(folder) || watches.size >= MOST) return
      const watch = watchFolder(folder, {
        clock,
        changed: (names) => changed(names.map((name) => join(folder, name))),
        unknown: () => unknown(folder),
      })
      watches.set(folder, watch)
    },
    only(folders) {
      for (const [folder, watch] of watches) {
        if (folders.has(folder)) continue
        watch.stop()
        watches.delete(folder)
      }
    },
  }
}
