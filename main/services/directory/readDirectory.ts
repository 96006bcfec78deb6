/** The file of the directory as it is read: by whoever opens it, and by who may only look. */
import { stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Entries } from '../../../shared/directory/merging.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { ok, refuse, type Refusal, type Result } from '../../../shared/result.ts'
import { deskPlaces, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import { sha256 } from '../../storage/sha256.ts'
import { directoryIn, type DirectoryState } from './directoryCodec.ts'

export interface InFile {
  readonly state: DirectoryState
  readonly isNewer: boolean
  readonly sha256: string
}

type Found = Result<InFile | 'none' | 'damaged', 'failed'>

/** One that is asked again and again while it stays as it is, as by who may only look, is read once. */
export function createReadable(places: DeskPlaces): { readonly read: () => Promise<Found> } {
  let last: { readonly stamp: string; readonly found: Found } | undefined
  return {
    async read() {
      const stamp = await stampOf(places.sources)
      if (stamp !== undefined && last?.stamp === stamp) return last.found
      const found = await readFile(places)
      last = stamp === undefined ? undefined : { stamp, found }
      return found
    },
  }
}

/** The entries of the desk that this article’s file lies in, if it lies in one. */
export async function entriesBeside(articlePath: string): Promise<Entries | undefined> {
  const places = deskPlaces(dirname(dirname(resolve(articlePath))))
  if (dirname(resolve(articlePath)) !== places.articles) return undefined
  const found = await readFile(places)
  return found.ok && typeof found.value !== 'string' ? found.value.state.entries : undefined
}

async function readFile(places: DeskPlaces): Promise<Found> {
  const file = await readOwnFile(places.sources)
  // Nothing is written over a directory that only cannot be read just now.
  if (!file.ok) return file.code === 'missing' ? ok('none') : cannotBeUsed('failed', file.message)
  const json = parseJson(Buffer.from(file.value).toString('utf8'))
  const found = directoryIn(json.ok ? json.value : undefined)
  return ok(found.ok ? { ...found.value, sha256: sha256(file.value) } : 'damaged')
}

async function stampOf(path: string): Promise<string | undefined> {
  const stats = await stat(path).catch(() => undefined)
  return stats && `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}`
}

export function cannotBeUsed<Code extends string>(code: Code, why: string): Refusal<Code> {
  return refuse(code, `The directory of sources cannot be used. ${why}`)
}
