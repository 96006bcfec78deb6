/**
 * An exported file goes wherever somebody wants it, but not among the desk's own: there it would take the place of an article,
 * or be one more.
 */
import { realpath } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { refuse, type Refusal, type Result } from '../../../shared/result.ts'
import type { DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { isWithin } from '../../storage/isWithin.ts'
import { saveFile } from '../../storage/saveFile.ts'

export async function saveExport(
  path: string,
  bytes: Uint8Array,
  desk: Pick<DeskPlaces, 'articles' | 'own' | 'sources'>,
): Promise<Result<null, FileCode>> {
  const own = await whyNotInto(path, desk)
  if (own) return own
  const saved = await saveFile(path, bytes)
  if (saved.ok || saved.code !== 'missing') return saved
  return refuse(
    'missing',
    `“${basename(path)}” was not exported: its folder is not there. Choose another folder.`,
  )
}

/** Why nothing may be exported to this file, or into this folder. */
export async function whyNotInto(
  path: string,
  desk: Pick<DeskPlaces, 'articles' | 'own' | 'sources'>,
): Promise<Refusal<'inTheWay'> | undefined> {
  const file = await realPlace(path)
  const isOwn =
    isWithin(file, await realPlace(desk.articles)) ||
    isWithin(file, await realPlace(desk.own)) ||
    file === (await realPlace(desk.sources))
  if (!isOwn) return undefined
  const why = 'the desk keeps its own articles there'
  return refuse('inTheWay', `“${basename(path)}” was not exported: ${why}. Choose another folder.`)
}

/** Behind whatever links, and as the disk writes it; what is not there yet is where its folder is. */
async function realPlace(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => dirname(path))
    return join(folder, basename(path))
  })
}
