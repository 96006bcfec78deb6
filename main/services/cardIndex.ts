/**
 * The cards of all articles in the folder. Files are the truth and this is a cache of them: a card is read again when
 * its file's size or time changed, a few files at a time, so that a desk of hundreds does not hold up anything else.
 */
import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import { articleCard, cardOf, type ReadCard } from './articleCard.ts'
import { ARTICLE_ENDING, type DeskPlaces } from './deskPlaces.ts'
import { LARGEST_ARTICLE } from './loadArticle.ts'
import { isSlug } from './makeSlug.ts'
import { readFileSafely } from './readFileSafely.ts'

export interface CardProblem {
  readonly slug: string
  readonly code: 'broken' | 'newer' | 'unreadable' | 'badName'
  readonly message: string
}

interface CardListing {
  /** Newest change first. */
  readonly cards: readonly ReadCard[]
  readonly problems: readonly CardProblem[]
}

export interface CardIndex {
  read(): Promise<CardListing>
  /** This article has just been saved like this; its file need not be read again. */
  put(slug: string, tagged: unknown): Promise<void>
}

interface Cached {
  readonly stamp: string
  readonly card: ReadCard
}

const AT_A_TIME = 8

export function createCardIndex(places: DeskPlaces): CardIndex {
  const cache = new Map<string, Cached>()

  async function readCard(slug: string): Promise<ReadCard | CardProblem | undefined> {
    const path = places.article(slug)
    const stats = await lstat(path).catch(() => undefined)
    if (!stats) return undefined
    const stamp = stampOf(stats)
    const known = cache.get(slug)
    if (known?.stamp === stamp) return known.card
    const read = await readFileSafely(path, { limit: LARGEST_ARTICLE, followLinks: false })
    if (!read.ok) return { slug, code: 'unreadable', message: read.message }
    const card = articleCard(slug, stats.mtime, read.value)
    if (!card.ok) return { slug, code: card.code, message: card.message }
    cache.set(slug, { stamp, card: card.value })
    return card.value
  }

  return {
    async put(slug, tagged) {
      const stats = await lstat(places.article(slug)).catch(() => undefined)
      const card = stats ? cardOf(slug, stats.mtime, tagged) : undefined
      if (stats && card?.ok) cache.set(slug, { stamp: stampOf(stats), card: card.value })
      else cache.delete(slug)
    },
    async read() {
      const names = await readdir(places.articles).catch(() => [])
      const slugs = names
        .filter((name) => name.endsWith(ARTICLE_ENDING) && !name.startsWith('.'))
        .map((name) => name.slice(0, -ARTICLE_ENDING.length))
      const found: (ReadCard | CardProblem | undefined)[] = []
      const waiting = slugs.filter(isSlug)
      for (let i = 0; i < waiting.length; i += AT_A_TIME) {
        found.push(...(await Promise.all(waiting.slice(i, i + AT_A_TIME).map(readCard))))
      }
      for (const slug of cache.keys()) if (!slugs.includes(slug)) cache.delete(slug)
      const cards = found.filter((each): each is ReadCard => each !== undefined && 'card' in each)
      cards.sort(({ card: a }, { card: b }) =>
        a.changedAt === b.changedAt ? byText(a.slug, b.slug) : byText(b.changedAt, a.changedAt),
      )
      return {
        cards,
        problems: [
          ...found.filter((each): each is CardProblem => each !== undefined && 'code' in each),
          ...slugs.filter((slug) => !isSlug(slug)).map(badName),
        ],
      }
    },
  }
}

function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`
}

function badName(slug: string): CardProblem {
  const message = `“${slug}${ARTICLE_ENDING}” on the desk has a name that Quoin cannot use. Open the file with Quoin to take it in.`
  return { slug, code: 'badName', message }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
