import { readdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { fileTrouble } from '../storage/fileTrouble.ts'
import type { CommandIo } from './commandIo.ts'
import type { Typed } from './options.ts'
import { readNamed } from './readNamed.ts'
import { UsageError } from './usageError.ts'

/** A FILE as it is to be read and said. */
export interface NamedFile {
  /** "-" is standard input. */
  readonly path: string
  /** The folders that it keeps below an --out: those of the folder that was named and of what lies in it. */
  readonly under: string
}

/**
 * The FILEs of a call in the order they were named, a folder as all files in it and below whose names end so. Links in a
 * folder and names that begin with a point are passed by.
 * @throws UsageError when none was named, or standard input twice
 */
export async function* namedFiles(
  { files, words }: Typed,
  ending: string,
  io: CommandIo,
): AsyncGenerator<Result<NamedFile>> {
  const list = words.get('files-from')
  if (files.length === 0 && list === undefined) throw new UsageError('name a FILE, or - for standard input.')
  if ([...files, list].filter((each) => each === '-').length > 1)
    throw new UsageError('standard input can be read once.')
  for (const path of files) yield* filesAt(path, ending)
  if (list === undefined) return
  const read = await readNamed(list, io)
  if (!read.ok) yield read
  else for (const path of pathsIn(Buffer.from(read.value.bytes).toString())) yield* filesAt(path, ending)
}

/** One a line, or ended by NUL as `find -print0` writes them. */
const pathsIn = (list: string): readonly string[] =>
  list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((path) => path !== '')

async function* filesAt(path: string, ending: string): AsyncGenerator<Result<NamedFile>> {
  // Whatever else it is, reading it tells.
  const isFolder = path !== '-' && (await stat(path).catch(() => undefined))?.isDirectory() === true
  if (!isFolder) {
    yield ok({ path, under: '' })
    return
  }
  let isEmpty = true
  for await (const file of filesBelow({ path, under: basename(resolve(path)) }, ending)) {
    isEmpty = false
    yield file
  }
  if (isEmpty) yield refuse('missing', `there is no ${ending} file in the folder “${path}”.`)
}

async function* filesBelow({ path, under }: NamedFile, ending: string): AsyncGenerator<Result<NamedFile>> {
  try {
    const entries = await readdir(path, { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = { path: join(path, entry.name), under }
      if (entry.name.startsWith('.')) continue
      if (entry.isDirectory()) yield* filesBelow({ ...inner, under: join(under, entry.name) }, ending)
      else if (entry.isFile() && entry.name.toLowerCase().endsWith(ending)) yield ok(inner)
    }
  } catch (error) {
    const { what, remedy } = fileTrouble(error)
    yield refuse('failed', `the folder “${path}” cannot be read: ${what}. ${remedy}`)
  }
}
