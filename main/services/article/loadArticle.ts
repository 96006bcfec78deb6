/** Reads the file of an article on the desk. */
import { stat } from 'node:fs/promises'
import { decode, type Decoded } from '../../../shared/document/decode.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import type { DeskPlaces } from '../../storage/deskPlaces.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import { sha256 } from '../../storage/sha256.ts'

export type LoadCode = 'missing' | 'unreadable' | 'newer' | 'broken'

export interface LoadedArticle extends Decoded {
  readonly bytes: Uint8Array
  readonly sha256: string
  readonly changedAt: Date
}

export async function loadArticle(
  places: DeskPlaces,
  slug: string,
): Promise<Result<LoadedArticle, LoadCode>> {
  const read = await readOwnFile(places.article(slug))
  if (!read.ok) return refuse(read.code === 'missing' ? 'missing' : 'unreadable', read.message)
  const bytes = read.value
  const cannot = (code: LoadCode, why: string) => refuse(code, `“${slug}” cannot be opened: ${why}.`)
  const text = utf8(bytes)
  if (text === undefined) return cannot('broken', 'its file is damaged (not UTF-8)')
  const json = parseJson(text)
  if (!json.ok) return cannot('broken', text.trim() === '' ? 'its file is empty' : json.message)
  const decoded = decode(json.value, 'read')
  if (!decoded.ok) return cannot(decoded.code === 'newer' ? 'newer' : 'broken', decoded.message)
  return ok({
    ...decoded.value,
    bytes,
    sha256: sha256(bytes),
    changedAt: await changedAt(places.article(slug)),
  })
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

async function changedAt(path: string): Promise<Date> {
  try {
    return (await stat(path)).mtime
  } catch {
    return new Date(0)
  }
}
