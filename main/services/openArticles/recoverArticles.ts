/** What a crash left in the journals of articles: brought back into their files, and told to the desk. */
import { readdir } from 'node:fs/promises'
import type { Result } from '../../../shared/result.ts'
import { recover, type Recovered } from '../../authority/recover.ts'
import { JOURNAL_ENDING, REPLACED_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { articleBytes } from '../article/articleBytes.ts'
import { ownedArticle } from '../article/articleCodec.ts'
import { isSlug } from '../article/makeSlug.ts'
import type { Desk } from '../desk/desk.ts'

/** The articles that a journal or a replaced file speaks of. */
export async function leftBehind(places: DeskPlaces): Promise<ReadonlySet<string>> {
  const names = await readdir(places.journals).catch(() => [])
  return new Set(names.flatMap((name) => slugIn(name) ?? []))
}

export async function recoverArticle(
  slug: string,
  desk: Pick<Desk, 'places' | 'versions' | 'saved'>,
): Promise<Result<Recovered, FileCode | 'newer'>> {
  const recovered = await recover(ownedArticle(desk, slug))
  const change = recovered.ok ? recovered.value.change : undefined
  if (change && recovered.ok && recovered.value.pushes > 0)
    await desk.saved(slug, articleBytes(change.after).tagged, change.before.records, true)
  return recovered
}

function slugIn(name: string): string | undefined {
  const ending = [JOURNAL_ENDING, REPLACED_ENDING].find((each) => name.endsWith(each))
  const slug = ending === undefined ? undefined : name.slice(0, -ending.length)
  return slug !== undefined && isSlug(slug) ? slug : undefined
}
