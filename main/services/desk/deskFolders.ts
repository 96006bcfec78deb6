/**
 * The folders that a desk consists of. Made at the start, and made again when somebody deleted one of them while the desk
 * was open; but a desk that is gone as a whole (a stick pulled out, a share that is off) is never made again somewhere else.
 */
import { open, mkdir, stat, unlink } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { basename, join } from 'node:path'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import type { DeskPlaces } from '../../storage/deskPlaces.ts'
import { fileTrouble, type FileCode } from '../../storage/fileTrouble.ts'
import { notSaved } from '../../storage/saveFile.ts'
import { temporaryName } from '../../storage/temporaryName.ts'

export interface DeskFolders {
  make(): Promise<Result<null, FileCode>>
  /** Makes again what is missing inside the desk. @param name what to call that which waits for it */
  mend(name: string): Promise<Result<null, FileCode>>
  /** Why nothing can be written here, in a sentence; undefined when something can. */
  whyReadOnly(): Promise<string | undefined>
}

export function createDeskFolders(places: DeskPlaces): DeskFolders {
  const name = basename(places.folder)
  const folders = [places.articles, places.journals, places.kept, places.quarantine, places.versions]
  let first: string | undefined

  async function makeAll(): Promise<void> {
    for (const each of folders) await mkdir(each, { recursive: true })
  }

  return {
    async make() {
      try {
        await makeAll()
        first = await identityOf(places.folder)
        return ok(null)
      } catch (error) {
        return notSaved(name, error)
      }
    },
    async mend(waiting) {
      const now = await identityOf(places.folder)
      // Where a disk was mounted there is still a folder, but an empty one.
      const isThere =
        now !== undefined && (now === first || (await identityOf(places.articles)) !== undefined)
      if (!isThere) {
        const what = `the folder of the desk, “${name}”, is not there`
        return refuse('missing', `“${waiting}” was not saved: ${what}. Bring the folder or its disk back.`)
      }
      try {
        await makeAll()
        return ok(null)
      } catch (error) {
        return notSaved(waiting, error)
      }
    },
    async whyReadOnly() {
      const probe = join(places.journals, temporaryName('probe', randomBytes(8).toString('hex')))
      try {
        await (await open(probe, 'wx')).close()
        await unlink(probe)
        return undefined
      } catch (error) {
        const { what } = fileTrouble(error)
        return (
          `The desk “${name}” cannot be written: ${what}. You can read its articles; ` +
          'what you change is not saved until that is put right.'
        )
      }
    },
  }
}

/** Tells a folder from another one of the same name; undefined when there is none. */
async function identityOf(folder: string): Promise<string | undefined> {
  try {
    const stats = await stat(folder)
    return stats.isDirectory() ? `${stats.dev} ${stats.ino}` : undefined
  } catch {
    return undefined
  }
}
