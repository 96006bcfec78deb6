/**
 * The desktop behind its first window: the services with what a crash left, the door for calls, the menu; then the files
 * Quoin was started with. It ends when everything is in its files.
 */
import { app, shell, type BrowserWindow } from 'electron'
import type { MintId } from '../../shared/ids.ts'
import type { CommandId } from '../../shared/commands.ts'
import type { Notice } from '../../shared/contract/window.ts'
import type { ArticleActs } from '../services/openArticles/articleActs.ts'
import type { Articles } from '../services/openArticles/articles.ts'
import type { Jobs } from '../services/jobs/jobs.ts'
import type { DropFolder } from '../services/takingIn/dropFolder.ts'
import { whyNotFrom } from '../services/takingIn/whyNotFrom.ts'
import type { Desk } from '../services/desk/desk.ts'
import { mayLeave, type PartingPorts } from '../services/openArticles/mayLeave.ts'
import type { Notify } from '../authority/notify.ts'
import { createHandlers } from '../handlers/handlers.ts'
import { createDesktop } from './desktop.ts'
import { dialogs } from './dialogs.ts'
import { finishBeforeQuit } from './finishBeforeQuit.ts'
import { answer } from './ipc.ts'
import type { Log } from './log.ts'
import { createMenu } from './menu.ts'
import { openFiles } from './openFiles.ts'
import type { Shell } from './openShell.ts'

interface Services {
  readonly desk: Desk
  readonly articles: Articles
  readonly acts: ArticleActs
  readonly mintId: MintId
  readonly jobs: Jobs
  readonly dropFolder: DropFolder
}

export interface DesktopPorts {
  readonly shell: Shell
  readonly log: Log
  readonly createServices: (notify: Notify, trash: (path: string) => Promise<void>) => Services
  /** Asked when the first window is there, since more may have come while it was made. */
  readonly startFiles: () => readonly string[]
  /** What a desk without articles is shown. */
  readonly sample: string | undefined
}

export interface Desktop {
  /** Without files, the front window comes to the front. */
  readonly openFiles: (paths: readonly string[]) => Promise<void>
}

export async function startDesktop(ports: DesktopPorts): Promise<Desktop> {
  const { settings, openings, windows, first, calls } = ports.shell
  const { desk, articles, acts, mintId, jobs, dropFolder } = ports.createServices(windows.send, (path) =>
    shell.trashItem(path),
  )
  const ready = prepareDesk(desk, articles, windows.tell).then(beginWithLast)

  const partingFrom = (parent: BrowserWindow | undefined): PartingPorts => ({
    articles,
    desk: desk.places,
    ask: dialogs.askUnsaved,
    chooseFile: (name) => dialogs.chooseExport(parent, name),
    tell: (message) => dialogs.tell('Not everything could be saved.', message),
  })
  const files = openFiles({
    desk,
    notify: windows.tell,
    remember(path) {
      app.addRecentDocument(path)
      settings.addRecent(path)
      menu.refresh()
    },
    show(slug) {
      const window = windows.front() ?? windows.open()
      window.send('article.show', { slug })
      windows.focus(window)
    },
  })
  const { open: openWindow, zoom } = windows
  const handlers = createHandlers(
    { desk, articles, acts, mintId, jobs, dropFolder, notify: windows.send, openings },
    createDesktop({ settings, dialogs, files, folder: desk.places.folder, openWindow, zoom }),
  )
  const door = { log: ports.log, handlers, findCaller: windows.find, ready }
  calls.answerWith((event, name, argument) => answer(event, name, argument, door))

  const menu = createMenu({
    enabled: () => new Set(windows.front()?.state().enabled ?? WITHOUT_WINDOW),
    recent: () => settings.values().recent,
    command(id) {
      const window = windows.front() ?? windows.open()
      window.send('command', { id })
    },
    openRecent: (path) => void files.open([path]),
    clearRecent() {
      settings.clearRecent()
      menu.refresh()
    },
  })
  // Drawn with the window: a page that is on its way waits for nothing more than for what answers it.
  first.browser.once('show', menu.refresh)

  windows.attendedBy({
    async mayClose({ id, browser }) {
      const unsaved = await articles.saveAll(id)
      if (unsaved.length > 0) browser.show()
      return mayLeave(unsaved, partingFrom(browser))
    },
    onPageGone(window) {
      void articles.closeWindow(window).then((closed) => {
        if (!closed.ok) windows.tell({ level: 'error', message: closed.message })
      })
    },
    onChange: menu.refresh,
  })
  finishBeforeQuit(app, async () => {
    await windows.settle()
    const unsaved = await articles.saveAll()
    if (unsaved.length > 0) windows.showAll()
    if (!(await mayLeave(unsaved, partingFrom(windows.front()?.browser)))) return false
    await dropFolder.stop()
    await jobs.end()
    await articles.closeAll()
    await desk.leave()
    return true
  })

  /** The folder that was watched when Quoin was last closed; one that is out of reach may come back. */
  async function watchAgain(folder: string): Promise<void> {
    const why = await whyNotFrom(folder, desk.places.folder)
    if (why?.code === 'isDesk') windows.tell({ level: 'warning', message: why.message })
    else await dropFolder.watch(folder, false)
    windows.send('desk.changed', {})
  }

  /** The article that was in front when Quoin was last closed, if it is still there and not to blame for that. */
  async function lastArticle(): Promise<string | undefined> {
    const slug = settings.values().lastSlug
    if (slug === undefined || !(await desk.has(slug))) return undefined
    if (!openings.isSuspect(slug)) return slug
    const message =
      `“${slug}” was being opened when Quoin last stopped, so it was not opened by itself. ` +
      'To open it, choose it on the desk.'
    windows.tell({ level: 'warning', message })
    return undefined
  }

  /** @returns the files that Quoin was started with, instead of which nothing is shown by itself */
  async function beginWithLast(): Promise<readonly string[]> {
    const started = ports.startFiles()
    const slug = started.length === 0 ? await lastArticle() : undefined
    // Whoever was quicker and opened another article keeps it, or has closed the window.
    if (slug !== undefined && windows.find(first.id) && first.state().slug === null) {
      // It is read while the page loads; should it stop us, the next start must know what it was.
      openings.begin(slug, first.id)
      void articles.open(slug, first.id)
      first.send('article.show', { slug })
    }
    return started
  }

  const started = await ready
  const watched = settings.values().watched.find((each) => each.desk === desk.places.folder)
  if (watched) void watchAgain(watched.folder)
  const isLeftToUs = started.length === 0
  const isNew =
    isLeftToUs &&
    ports.sample !== undefined &&
    (await desk.list({ words: '', count: 1, isArchive: false })).total === 0
  await files.open(isNew ? [ports.sample] : started)
  return {
    async openFiles(paths) {
      if (paths.length === 0) windows.focus(windows.front() ?? windows.open())
      else await files.open(paths)
    },
  }
}

/** What the menu offers while a Mac has none. */
const WITHOUT_WINDOW: readonly CommandId[] = ['file.open', 'file.openFolder', 'file.watchFolder']

/** Quoin starts with whatever desk there is, and says what is wrong with it. */
async function prepareDesk(desk: Desk, articles: Articles, tell: (notice: Notice) => void): Promise<void> {
  const prepared = await desk.prepare()
  if (!prepared.ok) tell({ level: 'error', message: prepared.message })
  for (const recovered of await articles.recover()) {
    const messages = recovered.ok ? recovered.value.messages : [recovered.message]
    for (const message of messages) tell({ level: recovered.ok ? 'info' : 'error', message })
  }
}
