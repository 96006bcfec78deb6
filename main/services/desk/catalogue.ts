/**
 * What articles there are on the desk: the index of their files, kept in step with the folder, whoever writes there. What is
 * damaged goes into quarantine; what changed is told to the windows.
 */
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ArticleCard, DeskListing, DeskQuery } from '../../../shared/contract/desk.ts'
import type { Notify } from '../../authority/notify.ts'
import type { Versions } from '../../authority/versions.ts'
import type { Clock } from '../../storage/clock.ts'
import { ARTICLE_ENDING, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { sweepTemporaries } from '../../storage/sweepTemporaries.ts'
import { createSerial } from '../../storage/serial.ts'
import { quarantineArticle } from '../article/quarantine.ts'
import { isSlug } from '../article/makeSlug.ts'
import type { ArticleProblem } from '../deskIndex/articleIndex.ts'
import type { DeskIndex, OpenIndex } from '../deskIndex/questions.ts'
import { watchFolder, type FolderWatch } from './folderWatch.ts'
import { createOnceTold } from '../../authority/onceTold.ts'

export interface Catalogue {
  /** What the index is asked by others. With the first question the folder is read. */
  readonly ask: DeskIndex['ask']
  readonly list: (query: DeskQuery) => Promise<DeskListing>
  /** Settles when whatever came or went without Quoin is known, and what is damaged is in quarantine. */
  readonly look: () => Promise<void>
  /** Quoin itself has written this article's file, or taken it away. Tells the windows. */
  readonly written: (slug: string) => Promise<ArticleCard | undefined>
  /** While an article is held its file is its session's business, however damaged. @returns how to let go */
  readonly hold: (slug: string) => () => void
  readonly held: () => Iterable<string>
  end(): Promise<void>
}

interface CataloguePorts {
  readonly places: DeskPlaces
  readonly clock: Clock
  readonly versions: Versions
  readonly notify: Notify
  /** Why nothing may be written here, in a sentence: another Quoin has the desk. */
  readonly whyShut: () => string | undefined
  readonly openIndex: OpenIndex
}

/** How long a list waits for a folder that is read for the first time, and how often it is told how far that is. */
const FIRST_LOOK_MS = 1000
/** What was changed so lately may still be written, and what has not changed for so long then is not. */
const FRESH_MS = 2000
const WRITING_MS = 400
/** Of more at once the whole list is asked for again. */
const MOST_TOLD = 20

export function createCatalogue(ports: CataloguePorts): Catalogue {
  const { places, clock, versions, notify, whyShut, openIndex } = ports
  /** Nobody of this Quoin has written what is older. Asked once: a file server's clock may be behind. */
  let leftBefore: number | null = clock.now().getTime()
  const inOrder = createSerial()
  const held = new Map<string, number>()
  const onceTold = createOnceTold((message) => notify('notice', { level: 'warning', message }))
  let index: DeskIndex | undefined
  let watching: FolderWatch | undefined
  let first: Promise<void> | undefined
  /** What Quoin itself has written is known, whoever asks next. */
  let writing: Promise<unknown> = Promise.resolve()

  function opened(): DeskIndex {
    index ??= openIndex(places.articles, () => void look())
    return index
  }

  /** Settles when the folder has been read once. */
  function begun(): Promise<void> {
    if (first) return first
    first = firstLook()
    first.catch(() => undefined)
    watching = watchFolder(places.articles, { clock, changed, unknown: look })
    return first
  }

  const ask: DeskIndex['ask'] = async (name, asked) => {
    void begun()
    await writing
    return opened().ask(name, asked)
  }

  /** Whoever copies a file here writes it in pieces, and it is looked at as soon as the first of them is there. */
  async function isReallyBroken(slug: string): Promise<boolean> {
    const before = await statOf(slug)
    if (!before || clock.now().getTime() - before.mtimeMs > FRESH_MS) return true
    await new Promise<void>((resolve) => clock.after(WRITING_MS, resolve))
    const { problems, isChanged } = await opened().ask('refresh', { slugs: [slug] })
    if (isChanged) notify('desk.changed', {})
    if (!problems.some(({ code }) => code === 'broken')) return false
    const after = await statOf(slug)
    if (after?.mtimeMs === before.mtimeMs && after.size === before.size) return true
    clock.after(FRESH_MS, () => void changed([slug + ARTICLE_ENDING]))
    return false
  }

  const statOf = (slug: string) => stat(places.article(slug)).catch(() => undefined)

  const isOurs = (slug: string): boolean => !held.has(slug) && whyShut() === undefined

  async function handle({ slug, code, message }: ArticleProblem): Promise<boolean> {
    // It may have been opened while it was looked at once more.
    if (!isOurs(slug)) return false
    if (code === 'broken')
      notify('notice', {
        level: 'warning',
        message: await quarantineArticle(places, versions, slug, message),
      })
    else onceTold(message)
    return code === 'broken'
  }

  async function handleAll(problems: readonly ArticleProblem[]): Promise<readonly string[]> {
    const stands = await Promise.all(
      problems.map(async ({ slug, code }) => isOurs(slug) && (code !== 'broken' || isReallyBroken(slug))),
    )
    const mended: string[] = []
    for (const [at, problem] of problems.entries())
      if (stands[at] === true && (await handle(problem))) mended.push(problem.slug)
    return mended
  }

  const look = (): Promise<void> =>
    inOrder(async () => {
      const { isChanged, problems, badNames, leftovers } = await opened().ask('look', leftBefore)
      leftBefore = null
      if ((await handleAll(problems)).length > 0) await opened().ask('look', null)
      for (const slug of badNames) onceTold(badName(slug))
      if (whyShut() === undefined) await sweepTemporaries(places.articles, leftovers)
      if (isChanged) notify('desk.changed', {})
    })

  async function changed(names: readonly string[]): Promise<void> {
    const slugs = names
      .filter((name) => name.endsWith(ARTICLE_ENDING) && !name.startsWith('.'))
      .map((name) => name.slice(0, -ARTICLE_ENDING.length))
    if (slugs.length === 0) return
    if (slugs.some((slug) => !isSlug(slug))) return look()
    const { cards, problems, isChanged } = await opened().ask('refresh', { slugs })
    const mended = await handleAll(problems)
    if (mended.length > 0) await opened().ask('refresh', { slugs: mended })
    if (!isChanged) return
    if (mended.length > 0 || cards.length < slugs.length || cards.length > MOST_TOLD)
      notify('desk.changed', {})
    else for (const card of cards) notify('desk.changed', { card })
  }

  /** The folder is read, perhaps for the first time, for which there may be much to tell meanwhile. */
  function firstLook(): Promise<void> {
    let cancel = clock.after(FIRST_LOOK_MS, function tell() {
      notify('desk.changed', {})
      cancel = clock.after(FIRST_LOOK_MS, tell)
    })
    return look().finally(() => {
      cancel()
    })
  }

  return {
    ask,
    look,
    async list(query) {
      const reading = begun()
      const listed = await opened().ask('list', query)
      const isFirst = listed.total === 0 || listed.reading !== undefined
      if (isFirst) await Promise.race([reading, new Promise<void>((r) => clock.after(FIRST_LOOK_MS, r))])
      const shut = whyShut()
      return {
        name: basename(places.folder),
        ...(isFirst ? await opened().ask('list', query) : listed),
        ...(shut === undefined ? {} : { shut }),
      }
    },
    written(slug) {
      const reading = opened().ask('refresh', { slugs: [slug] })
      const before = writing
      writing = reading.then(
        () => before,
        () => before,
      )
      return reading.then(({ cards: [card] }) => {
        notify('desk.changed', card ? { card } : {})
        return card
      })
    },
    hold(slug) {
      held.set(slug, (held.get(slug) ?? 0) + 1)
      return () => {
        const left = (held.get(slug) ?? 0) - 1
        if (left > 0) held.set(slug, left)
        else held.delete(slug)
      }
    },
    held: () => held.keys(),
    async end() {
      watching?.stop()
      await index?.end()
    },
  }
}

function badName(slug: string): string {
  return `“${slug}${ARTICLE_ENDING}” on the desk has a name that Quoin cannot use. Open the file with Quoin to take it in.`
}
