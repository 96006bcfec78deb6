/**
 * The new and changed files of a folder and those below it, each once it is quiet: its size and time are the same at two looks,
 * so that what is still being written is not read in half.
 */
import type { Stats } from 'node:fs'
import { lstat, opendir, readdir } from 'node:fs/promises'
import { basename, dirname, join, relative } from 'node:path'
import { createWatching } from '../../authority/watching.ts'
import type { Clock } from '../../storage/clock.ts'
import { fileTrouble } from '../../storage/fileTrouble.ts'
import { createSerial } from '../../storage/serial.ts'
import { isNamedAsArticle } from '../imports/articleEndings.ts'
import type { FolderFile } from './takeInAll.ts'
import { watchFolders } from './watchFolders.ts'

export interface QuietFile extends FolderFile {
  /** By which it differs once it is changed. */
  readonly stamp: string
}

export interface QuietFiles {
  /** What was quiet since the last look is told of. Done by itself every two seconds. */
  readonly look: () => Promise<void>
  /** How many were found and are not told of yet. */
  readonly waiting: () => number
  /** Settles when nothing more is told. */
  readonly stop: () => Promise<void>
}

interface Ports {
  readonly clock: Clock
  readonly isSeen: (path: string, stamp: string) => boolean
  /** Nothing is looked at meanwhile. What is not seen by its end is told of again. */
  readonly quiet: (files: readonly QuietFile[]) => Promise<void>
  /** It cannot be reached any more. @param why a sentence’s end */
  readonly gone: (why: string) => void
  readonly back: () => void
}

interface Waiting {
  readonly stamp: string
  readonly since: number
}

/** Programs write a file in pieces, and not all at once. */
const QUIET_MS = 1000
/** Where the system is silent about what is changed in place, as of folders on a network, all is looked at this often. */
const ALL_MS = 30_000

export function watchQuietFiles(root: string, { clock, isSeen, quiet, gone, back }: Ports): QuietFiles {
  const waiting = new Map<string, Waiting>()
  const inOrder = createSerial()
  let reach: 'new' | 'there' | 'gone' = 'new'
  let lookedAtAll = -Infinity
  let isStopped = false

  const watches = watchFolders({
    clock,
    changed: async (paths) => {
      for (const path of paths) await note(path)
    },
    unknown: async (folder) => void (await visit(folder)),
  })

  /** @returns this folder and all below it */
  async function visit(folder: string): Promise<readonly string[]> {
    if (isStopped) return []
    watches.listen(folder)
    const names = await readdir(folder).catch(() => [])
    const below: string[] = [folder]
    for (const name of names) below.push(...(await note(join(folder, name))))
    return below
  }

  async function note(path: string): Promise<readonly string[]> {
    const name = basename(path)
    const stats = name.startsWith('.') ? undefined : await lstat(path).catch(() => undefined)
    if (stats?.isDirectory()) return visit(path)
    const stamp = stats && isNamedAsArticle(name) ? stampOf(stats) : undefined
    if (stamp === undefined || isSeen(path, stamp)) waiting.delete(path)
    else if (waiting.get(path)?.stamp !== stamp) waiting.set(path, { stamp, since: clock.elapsed() })
    return []
  }

  function lose(why: string): void {
    watches.only(new Set())
    waiting.clear()
    if (reach !== 'gone') gone(why)
    reach = 'gone'
  }

  async function lookNow(): Promise<void> {
    if (isStopped) return
    const why = await whyOutOfReach(root)
    if (why !== undefined) return lose(why)
    if (reach === 'gone') back()
    // The looks that are counted are those at files that were waiting before.
    const before = [...waiting]
    if (reach !== 'there' || clock.elapsed() - lookedAtAll >= ALL_MS) {
      lookedAtAll = clock.elapsed()
      watches.only(new Set(await visit(root)))
    }
    reach = 'there'
    const files: QuietFile[] = []
    for (const [path, { stamp, since }] of before) {
      await note(path)
      const isSame = waiting.get(path)?.stamp === stamp && waiting.get(path)?.since === since
      if (!isSame || clock.elapsed() - since < QUIET_MS) continue
      files.push({ path, name: basename(path), under: relative(root, dirname(path)), stamp })
    }
    if (files.length > 0 && !isStopped) await quiet(files)
  }

  const look = (): Promise<void> => inOrder(lookNow)
  const watching = createWatching(clock, look)
  void look()
  return {
    look,
    waiting: () => waiting.size,
    async stop() {
      isStopped = true
      watching.stop()
      watches.only(new Set())
      await inOrder(() => Promise.resolve())
    },
  }
}

/** With its mode, since what nobody was allowed to read may be readable then. Of what is no file, none. */
function stampOf(stats: Stats): string | undefined {
  return stats.isFile() ? `${stats.size} ${stats.mtimeMs} ${stats.mode}` : undefined
}

/** Whether it is as it was when it was told of. */
export async function isUnchanged({ path, stamp }: QuietFile): Promise<boolean> {
  const stats = await lstat(path).catch(() => undefined)
  return stats !== undefined && stampOf(stats) === stamp
}

async function whyOutOfReach(folder: string): Promise<string | undefined> {
  try {
    await (await opendir(folder)).close()
    return undefined
  } catch (error) {
    return fileTrouble(error).what
  }
}
