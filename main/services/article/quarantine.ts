/**
 * What is damaged must not stop the rest: its bytes are put into quarantine and named, and the last good version of an
 * article takes its place when there is one.
 */
import { unlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { decode } from '../../../shared/document/decode.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { keepAside } from '../../storage/keepAside.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import { saveFile } from '../../storage/saveFile.ts'
import type { Versions } from '../../authority/versions.ts'

/** @returns a sentence for the user */
export async function quarantineArticle(
  places: DeskPlaces,
  versions: Versions,
  slug: string,
  why: string,
): Promise<string> {
  const path = places.article(slug)
  const damaged = await readOwnFile(path)
  if (!damaged.ok) return damaged.message
  const kept = await keepAside(places.quarantine, slug, ARTICLE_ENDING, damaged.value)
  if (!kept.ok) return `${why} It was left where it is. ${kept.message}`
  for (const version of await versions.of(slug)) {
    const bytes = await readableArticle(version)
    if (!bytes) continue
    const saved = await saveFile(path, bytes)
    if (!saved.ok) return `${why} ${saved.message}`
    return `${why} Its last version (${timeIn(version)}) was put in its place; the damaged file is ${kept.value} in the desk’s folder.`
  }
  await unlink(path)
  return `${why} The file is now ${kept.value} in the desk’s folder.`
}

/** @returns a sentence for the user */
export async function quarantineFile(places: DeskPlaces, path: string, why: string): Promise<string> {
  const damaged = await readOwnFile(path)
  if (!damaged.ok) return damaged.message
  const name = basename(path)
  const dot = name.lastIndexOf('.')
  const kept = await keepAside(places.quarantine, name.slice(0, dot), name.slice(dot), damaged.value)
  if (!kept.ok) return `${why} It was left where it is. ${kept.message}`
  await unlink(path)
  return `${why} The file is now ${kept.value} in the desk’s folder.`
}

async function readableArticle(path: string): Promise<Uint8Array | undefined> {
  const read = await readOwnFile(path)
  if (!read.ok) return undefined
  const json = parseJson(Buffer.from(read.value).toString('utf8'))
  return json.ok && decode(json.value).ok ? read.value : undefined
}

/** `000012-2025-02-16T12-03-04-567Z.quoin.json` -> `2025-02-16 12:03 UTC` */
function timeIn(path: string): string {
  const [, day = '', hours = '', minutes = ''] = /-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)/.exec(basename(path)) ?? []
  return `${day} ${hours}:${minutes} UTC`
}
