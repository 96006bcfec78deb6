/**
 * All open articles. The handlers of IPC call this and nothing below it: one session for each article, however many
 * windows show it; what a crash left is brought back before anything is opened.
 */
import { readdir } from 'node:fs/promises'
import { broughtForward } from '../../../shared/directory/broughtForward.ts'
import type { Entries } from '../../../shared/directory/merging.ts'
import type { ArticleState } from '../../../shared/document/articleState.ts'
import type { Records } from '../../../shared/document/records.ts'
import type { RecordsStep } from '../../../shared/document/recordsStep.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { articleBytes } from '../article/articleBytes.ts'
import { headOf } from '../../../shared/document/articleState.ts'
import type {
  ArticleCopy,
  ExportFormat,
  OpenedArticle,
  Push,
  PushAnswer,
  Steps,
} from '../../../shared/ipc/contract.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { createReadOnlySession } from './readOnlySession.ts'
import { createArticleSession, type ArticleSession, type Unsaved } from './articleSession.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Desk, DeskCode } from '../desk/desk.ts'
import { ARTICLE_ENDING, JOURNAL_ENDING, REPLACED_ENDING } from '../../storage/deskPlaces.ts'
import { exportArticle, type ExportedFile } from '../article/exports.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { keepAside } from '../../storage/keepAside.ts'
import { keepCopy } from '../article/keepCopy.ts'
import { loadArticle, type LoadCode, type LoadedArticle } from '../article/loadArticle.ts'
import { isSlug } from '../article/makeSlug.ts'
import type { Notify, WindowId } from '../../authority/notify.ts'
import type { PushCode } from '../../authority/authority.ts'
import { recover, type Recovered } from '../../authority/recover.ts'
import { ownedArticle } from '../article/articleCodec.ts'
import type { Rescue } from './rescue.ts'
import { createSerial, type Serial } from '../../storage/serial.ts'

export interface ArticlesPorts {
  readonly desk: Desk
  readonly rescue: Rescue
  readonly clock: Clock
  readonly notify: Notify
}

export interface Articles {
  /** Does something to an article's records, whether it is open or not; @returns the step, where anything was done */
  change(
    slug: string,
    make: (records: Records) => readonly QuoinRecord[],
  ): Promise<Result<RecordsStep | undefined, PushCode | LoadCode | DeskCode>>
  open(slug: string, window: WindowId): Promise<Result<OpenedArticle, LoadCode | DeskCode>>
  push(push: Push, window: WindowId): Promise<Result<PushAnswer, PushCode>>
  pull(slug: string, version: number): Result<Steps, 'reload'>
  /** Saves the article when this was its last window; a refusal says that it could not and what is kept. */
  close(slug: string, window: WindowId): Promise<Result<null, FileCode>>
  /** A window is gone, whatever it had open. */
  closeWindow(window: WindowId): Promise<Result<null, FileCode>>
  save(slug: string): Promise<Result<null, FileCode>>
  /** What others made of the file is the article from here on. @returns where the one that was open is kept */
  takeOutside(slug: string): Promise<Result<{ readonly keptAs: string }, FileCode | LoadCode | 'reload'>>
  /** Saves what a window has open, or all windows; @returns what neither file nor journal has after that. */
  saveAll(window?: WindowId): Promise<readonly Unsaved[]>
  /** @returns where the window's copy is, as found from the desk's folder */
  keepCopy(copy: ArticleCopy): Promise<Result<{ readonly keptAs: string }, FileCode | 'broken'>>
  /** Puts into the profile what neither file nor journal has, of all articles. */
  keepUnsaved(): Promise<Result<null, FileCode>>
  /** The article as it stands in this window. */
  export(slug: string, format: ExportFormat, window?: WindowId): Promise<Result<ExportedFile, LoadCode>>
  /** Brings back what a crash left, once, before anything is opened. Refusals are tried again when the article is opened. */
  recover(): Promise<readonly Result<Recovered, FileCode | 'newer'>[]>
  /** Before quitting. What cannot be saved stays in its journal and is recovered at the next start. */
  closeAll(): Promise<Result<null, FileCode>>
}

interface OpenSession {
  readonly session: ArticleSession
  readonly letGo: () => void
}

export function createArticles({ desk, rescue, clock, notify }: ArticlesPorts): Articles {
  const open = new Map<string, OpenSession>()
  const doors = new Map<string, Serial>()
  /** A new session counts on from the last, so that a window left over from that one is told to load anew. */
  const nextVersions = new Map<string, number>()
  /** Windows that there are not, who have an article open to change it: each another. */
  let lastNobody: WindowId = 0

  /** Opening and closing of one article happen one after the other. */
  function door(slug: string): Serial {
    const known = doors.get(slug)
    if (known) return known
    const made = createSerial()
    doors.set(slug, made)
    return made
  }

  async function start(slug: string): Promise<Result<ArticleSession, LoadCode | DeskCode>> {
    const shut = desk.whyShut()
    if (shut) return shut
    const letGo = desk.hold(slug)
    const recovered = await recover(ownedArticle(desk, slug))
    const isTheirs = !recovered.ok && recovered.code === 'newer'
    const loaded = recovered.ok || isTheirs ? await loadArticle(desk.places, slug) : recovered
    // A large one is not waited for: what is new in it comes when it is there.
    const entries = desk.directory.known()
    if (recovered.ok)
      for (const message of recovered.value.messages) notify('notice', { level: 'warning', message })
    if (!loaded.ok) {
      letGo()
      // Listing puts what is damaged into quarantine and an earlier version in its place.
      if (loaded.code === 'broken') await desk.list()
      return loaded
    }
    const readOnly = isTheirs
      ? recovered.message
      : loaded.value.isNewer
        ? newer(loaded.value.state, slug)
        : undefined
    if (readOnly !== undefined) {
      const session = createReadOnlySession(slug, loaded.value, nextVersions.get(slug) ?? 0, readOnly)
      open.set(slug, { session, letGo })
      return ok(session)
    }
    if (loaded.value.refused.length > 0) await keepOriginal(slug, loaded.value)
    // What a crash kept from being saved has taught the desk nothing yet.
    const before = (recovered.ok ? recovered.value.change?.before : undefined) ?? loaded.value.state
    const state = entries ? upToDate(loaded.value.state, entries, before.records) : loaded.value.state
    const taught = entries ? upToDate(before, entries).records : before.records
    const begun = { ...loaded.value, state, taught }
    const session = createArticleSession(slug, begun, nextVersions.get(slug) ?? 0, {
      clock,
      desk,
      rescue,
      notify,
    })
    open.set(slug, { session, letGo })
    if (!entries) void desk.directory.entries().then((found) => session.bringForward(found))
    return ok(session)
  }

  /** Tags that break an invariant would be gone with the next save. */
  async function keepOriginal(slug: string, { bytes, refused, state }: LoadedArticle): Promise<void> {
    const kept = await keepAside(desk.places.kept, slug, ARTICLE_ENDING, bytes)
    const count = refused.length === 1 ? '1 tag or link' : `${refused.length} tags or links`
    const [first] = refused
    const why = first ? ` (“${first.id}”: ${first.reason})` : ''
    const where = kept.ok ? `The file as it was is ${kept.value} in the desk’s folder.` : kept.message
    const message = `${count} of “${headOf(state.records).title || slug}” could not be kept${why}. ${where}`
    notify('notice', { level: 'warning', message })
  }

  async function end(slug: string): Promise<Result<null, FileCode>> {
    const opened = open.get(slug)
    if (!opened) return ok(null)
    const result = await opened.session.end()
    if (result.ok) ended(slug, opened)
    return result
  }

  function ended(slug: string, { session, letGo }: OpenSession): void {
    nextVersions.set(slug, session.version() + 1)
    open.delete(slug)
    letGo()
  }

  async function takeOutside(
    slug: string,
  ): Promise<Result<{ readonly keptAs: string }, FileCode | LoadCode | 'reload'>> {
    const opened = open.get(slug)
    if (!opened) return notOpen()
    // Nothing is let go for a file that cannot be read.
    const outside = await loadArticle(desk.places, slug)
    if (!outside.ok) return outside
    const kept = await opened.session.setAside()
    if (!kept.ok) return kept
    ended(slug, opened)
    notify('article.replaced', { slug }, opened.session.windows())
    notify('desk.changed', {})
    return ok({ keptAs: kept.value })
  }

  function close(slug: string, window: WindowId): Promise<Result<null, FileCode>> {
    return door(slug)(async () => {
      const session = open.get(slug)?.session
      return session?.windows().includes(window) && session.leave(window) ? end(slug) : ok(null)
    })
  }

  /** What a crash kept from being saved is in its file by now, and the desk learns of it. */
  async function recoverOne(slug: string): Promise<Result<Recovered, FileCode | 'newer'>> {
    const recovered = await recover(ownedArticle(desk, slug))
    const change = recovered.ok ? recovered.value.change : undefined
    if (change && recovered.ok && recovered.value.pushes > 0)
      await desk.saved(slug, articleBytes(change.after).tagged, change.before.records)
    return recovered
  }

  /** The article with this done to its records, whether it is open or not. */
  async function change(
    slug: string,
    make: (records: Records) => readonly QuoinRecord[],
  ): Promise<Result<RecordsStep | undefined, PushCode | LoadCode | DeskCode>> {
    const nobody = --lastNobody
    const opened = await openFor(slug, nobody)
    if (!opened.ok) return opened
    try {
      return await opened.value.change(make)
    } finally {
      // What could not be saved is in its journal, or the window that has it open says so.
      const closed = await close(slug, nobody)
      if (!closed.ok) notify('notice', { level: 'warning', message: closed.message })
    }
  }

  function openFor(slug: string, window: WindowId): Promise<Result<ArticleSession, LoadCode | DeskCode>> {
    return door(slug)(async () => {
      const known = open.get(slug)?.session
      const session = known ? ok(known) : await start(slug)
      if (session.ok) session.value.join(window)
      return session
    })
  }

  desk.directory.listen((_before, entries) => {
    for (const { session } of open.values()) void session.bringForward(entries)
  })

  async function firstRefusal(
    tasks: readonly Promise<Result<null, FileCode>>[],
  ): Promise<Result<null, FileCode>> {
    return (await Promise.all(tasks)).find((result) => !result.ok) ?? ok(null)
  }

  return {
    open: async (slug, window) => {
      const session = await openFor(slug, window)
      return session.ok ? ok(session.value.joined()) : session
    },
    change,
    push: async (push, window) => open.get(push.slug)?.session.push(push, window) ?? notOpen(),
    pull: (slug, version) => open.get(slug)?.session.pull(version) ?? notOpen(),
    close,
    closeWindow: (window) => firstRefusal([...open.keys()].map((slug) => close(slug, window))),
    save: async (slug) => open.get(slug)?.session.saveOver() ?? ok(null),
    takeOutside: (slug) => door(slug)(() => takeOutside(slug)),
    async saveAll(window) {
      const sessions = [...open.values()]
        .map(({ session }) => session)
        .filter((session) => window === undefined || session.windows().includes(window))
      for (;;) {
        const saved = await Promise.all(sessions.map((session) => session.save()))
        const unsaved = sessions.flatMap((session) => session.unsaved(window) ?? [])
        // What arrived meanwhile, as suggestions do in a window just opened, is nothing to ask anybody about.
        if (unsaved.length === 0 || saved.some(({ ok }) => !ok)) return unsaved
      }
    },
    keepCopy: (copy) => keepCopy(copy, desk.places),
    keepUnsaved: () =>
      firstRefusal(
        [...open.values()].flatMap(({ session }) => (session.unsaved() ? session.keepUnsaved() : [])),
      ),
    async export(slug, format, window) {
      const entries = await desk.directory.entries()
      const session = open.get(slug)?.session
      const article: Result<{ readonly state: ArticleState; readonly isNewer?: boolean }, LoadCode> = session
        ? ok({ state: session.state(window) })
        : await loadArticle(desk.places, slug)
      const readOnly =
        session?.readOnly ??
        (article.ok && article.value.isNewer === true ? newer(article.value.state, slug) : undefined)
      if (readOnly !== undefined) return refuse('newer', `${readOnly} It can be exported there.`)
      return article.ok ? ok(exportArticle(slug, upToDate(article.value.state, entries), format)) : article
    },
    async recover() {
      if (desk.whyShut()) return []
      const names = await readdir(desk.places.journals).catch(() => [])
      const slugs = new Set(names.flatMap((name) => slugIn(name) ?? []))
      const results: Result<Recovered, FileCode | 'newer'>[] = []
      for (const slug of slugs) {
        if (!open.has(slug)) results.push(await door(slug)(() => recoverOne(slug)))
      }
      return [...results, ...(await rescue.bringBack(desk))]
    },
    closeAll: () => firstRefusal([...open.keys()].map((slug) => door(slug)(() => end(slug)))),
  }
}

function newer({ records }: ArticleState, slug: string): string {
  const title = headOf(records).title || slug
  return `“${title}” was written by a newer Quoin, so it can be read but not changed here. Update Quoin.`
}

function upToDate(state: ArticleState, entries: Entries, taught = state.records): ArticleState {
  const put = broughtForward(state.records, entries, taught)
  return put.length === 0 ? state : { ...state, records: state.records.with(put) }
}

function slugIn(name: string): string | undefined {
  const ending = [JOURNAL_ENDING, REPLACED_ENDING].find((each) => name.endsWith(each))
  const slug = ending === undefined ? undefined : name.slice(0, -ending.length)
  return slug !== undefined && isSlug(slug) ? slug : undefined
}

function notOpen() {
  return refuse('reload', 'This article is not open here any more; open it again.')
}
