import { link, lstat, rename, unlink } from 'node:fs/promises'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { errnoOf, type FileCode } from './fileTrouble.ts'
import { saveFile } from './saveFile.ts'

/** Saves a file that must not be there yet; `inTheWay` when something of this name is. */
export function createFile(path: string, bytes: Uint8Array, name: string): Promise<Result<null, FileCode>> {
  return saveFile(path, bytes, {
    name,
    async replace(temporary, target) {
      try {
        // Unlike renaming, linking never takes anybody's place.
        await link(temporary, target)
        await unlink(temporary)
        return ok(null)
      } catch (error) {
        const errno = errnoOf(error)
        const isThere = errno === 'EEXIST' || (await exists(target))
        if (isThere)
          return refuse('inTheWay', `“${name}” was not saved: there is a file of this name already.`)
        // Some disks have no links.
        await rename(temporary, target)
        return ok(null)
      }
    },
  })
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}
