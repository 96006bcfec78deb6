/**
 * Reads a file that somebody named: only regular files, only up to a size, and never waiting for one that has no end
 * (a pipe, a device). Looks before it opens, since opening a device can already do something, and again afterwards,
 * since the file may have been swapped in between.
 */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readFileSync,
  statSync,
  type Stats,
} from 'node:fs'
import { lstat, open, stat, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { ok, refuse, type Refusal, type Result } from '../../shared/result.ts'
import { fileTrouble } from './fileTrouble.ts'

export type SafeReadCode = 'unreadable' | 'missing' | 'tooLarge'

export interface SafeReadOptions {
  /** In bytes. */
  readonly limit?: number
  /** A user may open a link to a file; the files of a desk are never links. */
  readonly followLinks?: boolean
  /** What to call it in messages; its own name without its folders unless given. */
  readonly name?: string
}

/** In bytes: what Quoin takes in from outside. */
export const LARGEST_FILE = 20 * 1024 * 1024

export async function readFileSafely(
  path: string,
  { limit = LARGEST_FILE, followLinks = true, name = basename(path) }: SafeReadOptions = {},
): Promise<Result<Uint8Array, SafeReadCode>> {
  let handle: FileHandle | undefined
  try {
    const kind = kindOf(await (followLinks ? stat(path) : lstat(path)))
    if (kind !== 'file') return notAFile(name, kind)
    handle = await open(path, flags(followLinks))
    const opened = await handle.stat()
    if (kindOf(opened) !== 'file') return notAFile(name, kindOf(opened))
    if (opened.size > limit) return tooLarge(name, limit)
    const bytes = await readUpTo(handle, limit + 1, opened.size)
    return bytes.length > limit ? tooLarge(name, limit) : ok(bytes)
  } catch (error) {
    return cannotRead(name, error)
  } finally {
    await handle?.close()
  }
}

/** The same at once: it keeps everybody of its thread waiting. */
export function readFileNow(
  path: string,
  { limit = LARGEST_FILE, followLinks = true, name = basename(path) }: SafeReadOptions = {},
): Result<Uint8Array, SafeReadCode> {
  let handle: number | undefined
  try {
    const kind = kindOf(followLinks ? statSync(path) : lstatSync(path))
    if (kind !== 'file') return notAFile(name, kind)
    handle = openSync(path, flags(followLinks))
    const opened = fstatSync(handle)
    if (kindOf(opened) !== 'file') return notAFile(name, kindOf(opened))
    return opened.size > limit ? tooLarge(name, limit) : ok(readFileSync(handle))
  } catch (error) {
    return cannotRead(name, error)
  } finally {
    if (handle !== undefined) closeSync(handle)
  }
}

function flags(followLinks: boolean): number {
  return constants.O_RDONLY | constants.O_NONBLOCK | (followLinks ? 0 : constants.O_NOFOLLOW)
}

function cannotRead(name: string, error: unknown): Refusal<SafeReadCode> {
  const { code, what, remedy } = fileTrouble(error)
  return refuse(code === 'missing' ? 'missing' : 'unreadable', `“${name}” cannot be read: ${what}. ${remedy}`)
}

/** Until the end of the file, whatever its size was said to be, but no more than `most` bytes. */
async function readUpTo(handle: FileHandle, most: number, expected: number): Promise<Uint8Array> {
  let buffer = Buffer.allocUnsafe(Math.min(most, expected + 1))
  let length = 0
  while (length < most) {
    if (length === buffer.length) {
      const grown = Buffer.allocUnsafe(Math.min(most, buffer.length * 2 + 4096))
      buffer.copy(grown)
      buffer = grown
    }
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}

/** The limit in words, for messages. */
export function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`
}

function tooLarge(name: string, limit: number) {
  return refuse(
    'tooLarge',
    `“${name}” is too large: Quoin takes files of up to ${megabytes(limit)}. Split it into several files.`,
  )
}

function notAFile(name: string, kind: string) {
  return refuse('unreadable', `“${name}” cannot be opened: it is ${kind}, not a file. Choose a text file.`)
}

function kindOf(stats: Stats): string {
  if (stats.isFile()) return 'file'
  if (stats.isDirectory()) return 'a folder'
  if (stats.isSymbolicLink()) return 'a link'
  if (stats.isFIFO()) return 'a pipe'
  if (stats.isSocket()) return 'a socket'
  return 'a device'
}
