/**
 * Where the exports of several articles go: into a folder, a file or more each, or together into one file. What is named by us is
 * never written over: it stays and is said, unless it says the same already.
 */
import { join } from 'node:path'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { createFile } from '../../storage/createFile.ts'
import { LARGEST_OWN } from '../../storage/readOwnFile.ts'
import { readFileSafely } from '../../storage/readFileSafely.ts'
import { besidePath } from './besidePath.ts'
import { createIn } from './createIn.ts'
import type { WrittenArticle } from './writtenArticle.ts'

export interface ExportPlaces {
  /** Whether something stands already where the next one goes, too. */
  readonly isBegun: () => boolean
  /** @param name of its files in a folder, with the folders between, without endings */
  readonly put: (name: string, written: WrittenArticle) => Promise<Result<null>>
  /** All are put. */
  readonly end: () => Promise<Result<null>>
}

type Write = (path: string, bytes: Uint8Array) => Promise<Result<null>>

/**
 * Written when all are there: a file is either what it was or all of them.
 * @param write the file itself; `createOnly` where nobody has named it
 * @param remedy what to do about a file that is in the way, in a sentence
 */
export function inOneFile(path: string, write: Write, remedy: string): ExportPlaces {
  const parts: Uint8Array[] = []
  let beside: readonly Output[] = []
  return {
    isBegun: () => parts.length > 0,
    async put(_name, written) {
      parts.push(written.bytes)
      beside = written.beside.map(({ ending, bytes }) => ({
        path: besidePath(path, written.ending, ending),
        bytes,
      }))
      return ok(null)
    },
    async end() {
      if (parts.length === 0) return ok(null)
      const placed = await createAll(beside, (each, bytes) => createFile(each, bytes, each), remedy)
      return placed.ok ? write(path, Buffer.concat(parts)) : placed
    },
  }
}

/** @param remedy as above */
export function inFolder(folder: string, remedy: string): ExportPlaces {
  return {
    isBegun: () => false,
    async put(name, written) {
      const files = [written, ...written.beside].map(({ ending, bytes }) => ({
        path: join(folder, name + ending),
        bytes,
      }))
      return createAll(files, createIn, remedy)
    },
    end: async () => ok(null),
  }
}

/** @param remedy as above */
export function createOnly(remedy: string): Write {
  return (path, bytes) => createAll([{ path, bytes }], createIn, remedy)
}

interface Output {
  readonly path: string
  readonly bytes: Uint8Array
}

/** All or, when something else is at one of the places, none. */
async function createAll(files: readonly Output[], create: Write, remedy: string): Promise<Result<null>> {
  const missing: Output[] = []
  for (const file of files) {
    const there = await readFileSafely(file.path, { limit: LARGEST_OWN, name: file.path })
    if (!there.ok && there.code !== 'missing') return there
    if (!there.ok) missing.push(file)
    else if (Buffer.compare(there.value, file.bytes) !== 0)
      return refuse(
        'inTheWay',
        `“${file.path}” was not written: there is another file of this name. ${remedy}`,
      )
  }
  for (const { path, bytes } of missing) {
    const created = await create(path, bytes)
    if (!created.ok) return created
  }
  return ok(null)
}
