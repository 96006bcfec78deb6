/**
 * The cards of all articles in the folder. Files are the truth and this is a cache of them: a card is read again when
 * its file's size or time changed, a few files at a time, so that a desk of hundreds does not hold up anything else.
 */
import type { Stats } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
import type { ArticleCard } from '../../../shared/ipc/contract.ts'
import { articleCard, cardOf, type ReadCard } from '../article/articleCard.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { isSlug } from '../article/makeSlug.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'

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
  /** Whether there is a file of this article. */
  has(slug: string): Promise<boolean>
  /** This article has just been saved like this; its file need not be read again. */
  put(slug: string, tagged: unknown): Promise<ArticleCard | undefined>
  /** The card of one article; undefined when it has none. */
  card(slug: string): Promise<ArticleCard | undefined>
  /** The cards of all articles, as they were when they were last read or put. */
  known(): Promise<Iterable<ReadCard>>
  /** Slugs of the articles whose text has this hash. Found without reading what every article says. */
  withText(sha256: string): Promise<readonly string[]>
}

interface Cached {
  readonly stamp: string
  readonly card: ReadCard
}

const AT_A_TIME = 8

/** @param turn resolves when nothing more urgent is under way; asked for now and then by what takes long */
export function createCardIndex(places: DeskPlaces, turn: () => Promise<unknown>): CardIndex {
  const cache = new Map<string, Cached>()
  /** Whether all have been read once. */
  let isWhole = false
  let reading: Promise<unknown> | undefined

  async function readCard(slug: string): Promise<ReadCard | CardProblem | undefined> {
    const path = places.article(slug)
    const stats = await lstat(path).catch(() => undefined)
    if (!stats) return undefined
    const stamp = stampOf(stats)
    const known = cache.get(slug)
    if (known?.stamp === stamp) return known.card
    const read = await readOwnFile(path)
    if (!read.ok) return { slug, code: 'unreadable', message: read.message }
    const card = articleCard(slug, stats.mtime, read.value)
    if (!card.ok) return { slug, code: card.code, message: card.message }
    cache.set(slug, { stamp, card: card.value })
    return card.value
  }

  async function hasText(slug: string, sha256: string): Promise<boolean> {
    const path = places.article(slug)
    const stats = await lstat(path).catch(() => undefined)
    const known = cache.get(slug)
    if (stats && known?.stamp === stampOf(stats)) return known.card.textSha256 === sha256
    const read = await readOwnFile(path)
    if (
      !read.ok ||
      !Buffer.from(read.value.buffer, read.value.byteOffset, read.value.length).includes(sha256)
    )
      return false
    const card = await readCard(slug)
    return card !== undefined && 'card' in card && card.textSha256 === sha256
  }

  async function read(): Promise<CardListing> {
    const slugs = await slugsIn(places.articles)
    const found: (ReadCard | CardProblem | undefined)[] = []
    const waiting = slugs.filter(isSlug)
    for (let i = 0; i < waiting.length; i += AT_A_TIME) {
      found.push(...(await Promise.all(waiting.slice(i, i + AT_A_TIME).map(readCard))))
      await turn()
    }
    isWhole = true
    const there = new Set(slugs)
    for (const slug of cache.keys()) if (!there.has(slug)) cache.delete(slug)
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
  }

  return {
    async known() {
      if (!isWhole) await (reading ??= read())
      return Array.from(cache.values(), ({ card }) => card)
    },
    async has(slug) {
      const stats = isSlug(slug) ? await lstat(places.article(slug)).catch(() => undefined) : undefined
      return stats?.isFile() ?? false
    },
    async put(slug, tagged) {
      const stats = await lstat(places.article(slug)).catch(() => undefined)
      const card = stats ? cardOf(slug, stats.mtime, tagged) : undefined
      if (stats && card?.ok) cache.set(slug, { stamp: stampOf(stats), card: card.value })
      else cache.delete(slug)
      return card?.ok ? card.value.card : undefined
    },
    async card(slug) {
      const found = await readCard(slug)
      return found && 'card' in found ? found.card : undefined
    },
    async withText(sha256) {
      const slugs = (await slugsIn(places.articles)).filter(isSlug)
      const found: string[] = []
      for (let i = 0; i < slugs.length; i += AT_A_TIME) {
        const some = slugs.slice(i, i + AT_A_TIME)
        const have = await Promise.all(some.map((slug) => hasText(slug, sha256)))
        found.push(...some.filter((_, index) => have[index]))
      }
      return found
    },
    read,
  }
}

async function slugsIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith(ARTICLE_ENDING) && !name.startsWith('.'))
    .map((name) => name.slice(0, -ARTICLE_ENDING.length))
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
