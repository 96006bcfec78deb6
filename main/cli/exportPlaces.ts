/**
 * Where exports go. A file that was named is written over, as ever. What is named by us (in a folder, or beside that file) is
 * never: it stays and is said, unless it says the same already.
 */
import { basename, join } from 'node:path'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { besidePath } from '../services/article/besidePath.ts'
import type { ExportedArticle } from '../services/article/exports.ts'
import { createFile } from '../storage/createFile.ts'
import { LARGEST_OWN } from '../storage/readOwnFile.ts'
import { readFileSafely } from '../storage/readFileSafely.ts'
import { saveFile } from '../storage/saveFile.ts'
import type { CommandIo } from './commandIo.ts'
import { createIn } from './createIn.ts'
import type { NamedFile } from './namedFiles.ts'
import { withoutEndings } from './withoutEndings.ts'

export type ExportPlace =
  | { readonly kind: 'output' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }

interface ExportPlaces {
  /** Whether something stands already where the next one goes, too. */
  readonly isBegun: () => boolean
  readonly put: (from: NamedFile, exported: ExportedArticle) => Promise<Result<null>>
  /** All are put. */
  readonly end: () => Promise<Result<null>>
}

export function exportPlaces(place: ExportPlace, io: CommandIo): ExportPlaces {
  switch (place.kind) {
    case 'output':
      return standardOutput(io)
    case 'file':
      return oneFile(place.path)
    case 'folder':
      return inFolder(place.path)
  }
}

/** The first files one after the other; what goes beside them has no name there. */
function standardOutput(io: CommandIo): ExportPlaces {
  let isBegun = false
  return {
    isBegun: () => isBegun,
    async put(_from, { bytes, beside }) {
      isBegun = true
      await io.write(Buffer.from(bytes).toString())
      for (const { ending } of beside)
        io.say(`quoin export: what belongs into NAME${ending} is left out; with --out it is written, too.`)
      return ok(null)
    },
    end: async () => ok(null),
  }
}

/** Written when all are there: a file is either what it was or all of them. */
function oneFile(path: string): ExportPlaces {
  const parts: Uint8Array[] = []
  let beside: readonly Output[] = []
  return {
    isBegun: () => parts.length > 0,
    async put(_from, exported) {
      parts.push(exported.bytes)
      beside = exported.beside.map(({ ending, bytes }) => ({
        path: besidePath(path, exported.ending, ending),
        bytes,
      }))
      return ok(null)
    },
    async end() {
      if (parts.length === 0) return ok(null)
      const placed = await createAll(beside, (each, bytes) => createFile(each, bytes, each))
      return placed.ok ? saveFile(path, Buffer.concat(parts), { name: path }) : placed
    },
  }
}

function inFolder(folder: string): ExportPlaces {
  return {
    isBegun: () => false,
    async put({ path, under }, exported) {
      const name =
        path === '-' ? exported.name.slice(0, -exported.ending.length) : withoutEndings(basename(path))
      const files = [exported, ...exported.beside].map(({ ending, bytes }) => ({
        path: join(folder, under, name + ending),
        bytes,
      }))
      return createAll(files, createIn)
    },
    end: async () => ok(null),
  }
}

interface Output {
  readonly path: string
  readonly bytes: Uint8Array
}

/** All or, when something else is at one of the places, none. */
async function createAll(
  files: readonly Output[],
  create: (path: string, bytes: Uint8Array) => Promise<Result<null>>,
): Promise<Result<null>> {
  const missing: Output[] = []
  for (const file of files) {
    const there = await readFileSafely(file.path, { limit: LARGEST_OWN, name: file.path })
    if (!there.ok && there.code !== 'missing') return there
    if (!there.ok) missing.push(file)
    else if (Buffer.compare(there.value, file.bytes) !== 0)
      return refuse(
        'inTheWay',
        `“${file.path}” was not written: there is another file of this name. Move it, or use another --out.`,
      )
  }
  for (const { path, bytes } of missing) {
    const created = await create(path, bytes)
    if (!created.ok) return created
  }
  return ok(null)
}
