/**
 * Our own saver, since popular ones rename a truncated file over the good one when the disk is full (design, part 6).
 * The new bytes are written beside the old file, flushed, counted and only then renamed; whatever fails on the way
 * leaves the old file as it was and takes the temporary away.
 */
import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { lstat, readlink, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { ok, refuse, type Refusal, type Result } from '../../shared/result.ts'
import { fileTrouble, errnoOf, type FileCode } from './fileTrouble.ts'
import { realFiles, type SaverFiles } from './saverFiles.ts'
import { temporaryName } from './temporaryName.ts'
import { withPatience } from './withPatience.ts'

export interface SaveOptions {
  readonly files?: SaverFiles
  /** What to call it in messages, where the user does not know the file's own name. */
  readonly name?: string
  /**
   * Puts the temporary in the target's place; a plain rename unless given. It runs when the new bytes are safe on disk;
   * what it throws or refuses counts as the save's own failure.
   */
  readonly replace?: (temporary: string, target: string) => Promise<Result<unknown, FileCode>>
}

export async function saveFile(
  path: string,
  bytes: Uint8Array,
  { files = realFiles, name = basename(path), replace }: SaveOptions = {},
): Promise<Result<null, FileCode>> {
  const folder = dirname(path)
  const temporary = join(folder, temporaryName(basename(path), randomBytes(8).toString('hex')))
  try {
    const mode = await modeOf(path, name)
    if (typeof mode === 'object') return mode
    await writeTemporary(temporary, bytes, mode, files)
    const replaced = replace
      ? await replace(temporary, path)
      : ok(await withPatience(() => files.rename(temporary, path)))
    if (!replaced.ok) {
      await removeQuietly(temporary, files)
      return replaced
    }
    await flushFolder(folder, files)
    return ok(null)
  } catch (error) {
    await removeQuietly(temporary, files)
    return notSaved(name, error)
  }
}

/** The refusal of a save that met this error. */
export function notSaved(name: string, error: unknown): Refusal<FileCode> {
  const { code, what, remedy } = fileTrouble(error)
  return refuse(code, `“${name}” was not saved: ${what}. ${remedy}`)
}

async function writeTemporary(path: string, bytes: Uint8Array, mode: number | undefined, files: SaverFiles) {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | (constants.O_NOFOLLOW ?? 0)
  const handle = await files.open(path, flags, mode)
  try {
    await writeAll(handle, bytes, 0)
    if (mode !== undefined) await handle.chmod(mode)
    await handle.sync()
    const { size } = await handle.stat()
    if (size !== bytes.length)
      throw Object.assign(new Error(`${size} of ${bytes.length} bytes`), { code: 'EIO' })
  } finally {
    await handle.close()
  }
}

/** A single write may take only part of the bytes, which is how a full disk truncates files. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    if (bytesWritten === 0) throw Object.assign(new Error('nothing was written'), { code: 'EIO' })
    done += bytesWritten
  }
}

/** Makes the new name itself last; Windows has no such call and needs none. */
export async function flushFolder(folder: string, files: SaverFiles): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await files.open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } catch (error) {
    // Some network file systems cannot flush folders.
    if (errnoOf(error) !== 'EINVAL') throw error
  } finally {
    await handle.close()
  }
}

/** The permissions of the file that is there, to be kept; undefined when there is none. */
async function modeOf(path: string, name: string): Promise<number | undefined | Refusal<FileCode>> {
  try {
    const stats = await lstat(path)
    if (stats.isFile()) return stats.mode & 0o777
    const what = stats.isSymbolicLink()
      ? `it is a link to “${await readlink(path)}”. Save to that file instead`
      : 'there is a folder or device of this name. Use another name'
    return refuse('inTheWay', `“${name}” was not saved: ${what}.`)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return undefined
    throw error
  }
}

async function removeQuietly(path: string, files: SaverFiles): Promise<void> {
  try {
    await files.unlink(path)
  } catch {
    // It was never made, or goes at the next start.
  }
}
