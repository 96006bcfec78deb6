/**
 * All open articles. The handlers of IPC call this and nothing below it: one session for each article, however many
 * windows show it; what a crash left is brought back before anything is opened.
 */
import type { ArticleState } from '../../../shared/document/articleState.ts'
import type { Records } from '../../../shared/document/records.ts'
import type { RecordsStep } from '../../../shared/document/recordsStep.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import type { ArticleCopy, OpenedArticle, Push, PushAnswer, Steps } from '../../../shared/contract/article.ts'
import type { ExportFormat } from '../../../shared/exportFormats.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { upToDate, writtenByNewer } from './upToDate.ts'
import { leftBehind, recoverArticle } from './recoverArticles.ts'
import { startSession, type OpenSession } from './startSession.ts'
import type { ArticleSession, Unsaved } from './articleSession.ts'
import type { Clock } from '../../storage/clock.ts'
import type { Desk, DeskCode } from '../desk/desk.ts'
import { writtenArticle, type WrittenArticle } from '../exports/writtenArticle.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { keepCopy } from '../article/keepCopy.ts'
import { loadArticle, type LoadCode } from '../article/loadArticle.ts'
import type { Notify, WindowId } from '../../authority/notify.ts'
import type { PushCode } from '../../authority/authority.ts'
import type { Recovered } from '../../authority/recover.ts'
import type { Rescue } from './rescue.ts'
import { createSerial, type Serial } from '../../storage/serial.ts'

export interface ArticlesPorts {
  readonly desk: Desk
  readonly rescue: Rescue
  readonly clock: Clock
  readonly notify: Notify
}

interface HowToExport {
  readonly format: ExportFormat
  /** As it stands in this one. */
  readonly window?: WindowId
  /** Of a format that joins: another article came before it in the same file. */
  readonly isContinued?: boolean
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
  /**
   * Saves the article, closes it for all windows, and does this before anybody can open it again.
   * @param work given the windows that had it open
   */
  closed<T, Code extends string>(
    slug: string,
    work: (windows: readonly WindowId[]) => Promise<Result<T, Code>>,
  ): Promise<Result<T, Code | FileCode>>
  /** What others made of the file is the article from here on. @returns where the one that was open is kept */
  takeOutside(slug: string): Promise<Result<{ readonly keptAs: string }, FileCode | LoadCode | 'reload'>>
  /** Saves what a window has open, or all windows; @returns what neither file nor journal has after that. */
  saveAll(window?: WindowId): Promise<readonly Unsaved[]>
  /** @returns where the window's copy is, as found from the desk's folder */
  keepCopy(copy: ArticleCopy): Promise<Result<{ readonly keptAs: string }, FileCode | 'broken'>>
  /** Puts into the profile what neither file nor journal has, of all articles. */
  keepUnsaved(): Promise<Result<null, FileCode>>
  export(slug: string, how: HowToExport): Promise<Result<WrittenArticle, LoadCode>>
  /** Brings back what a crash left, once, before anything is opened. Refusals are tried again when the article is opened. */
  recover(): Promise<readonly Result<Recovered, FileCode | 'newer'>[]>
  /** Before quitting. What cannot be saved stays in its journal and is recovered at the next start. */
  closeAll(): Promise<Result<null, FileCode>>
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
    const started = await startSession(slug, nextVersions.get(slug) ?? 0, { desk, rescue, clock, notify })
    if (!started.ok) return started
    open.set(slug, started.value)
    return ok(started.value.session)
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
    closed: (slug, work) =>
      door(slug)(async () => {
        const windows = open.get(slug)?.session.windows() ?? []
        const ending = await end(slug)
        return ending.ok ? work(windows) : ending
      }),
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
    async export(slug, { format, window, isContinued = false }) {
      const entries = await desk.directory.entries()
      const session = open.get(slug)?.session
      const article: Result<{ readonly state: ArticleState; readonly isNewer?: boolean }, LoadCode> = session
        ? ok({ state: session.state(window) })
        : await loadArticle(desk.places, slug)
      const readOnly =
        session?.readOnly ??
        (article.ok && article.value.isNewer === true ? writtenByNewer(article.value.state, slug) : undefined)
      if (readOnly !== undefined) return refuse('newer', `${readOnly} It can be exported there.`)
      return article.ok
        ? ok(
            writtenArticle(slug, upToDate(article.value.state, entries), format, {
              unit: 'code-points',
              continued: isContinued,
            }),
          )
        : article
    },
    async recover() {
      if (desk.whyShut()) return []
      const results: Result<Recovered, FileCode | 'newer'>[] = []
      for (const slug of await leftBehind(desk.places)) {
        if (!open.has(slug)) results.push(await door(slug)(() => recoverArticle(slug, desk)))
      }
      return [...results, ...(await rescue.bringBack(desk))]
    },
    closeAll: () => firstRefusal([...open.keys()].map((slug) => door(slug)(() => end(slug)))),
  }
}

function notOpen() {
  return refuse('reload', 'This article is not open here any more; open it again.')
}
