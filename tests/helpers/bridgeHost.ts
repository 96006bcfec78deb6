/**
 * The contract between window and main process, served by the real services in the test process: for the renderer in a
 * browser that is not Electron. Every argument goes through the same parsers as in `main/electron/ipc.ts`.
 */
import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { createArticles, type Articles } from '../../main/services/openArticles/articles.ts'
import { createDesk } from '../../main/services/desk/desk.ts'
import { indexHere } from '../../main/services/deskIndex/indexHere.ts'
import { createJobs } from '../../main/services/jobs/jobs.ts'
import { createDropFolder } from '../../main/services/takingIn/dropFolder.ts'
import { createSeenFiles } from '../../main/services/takingIn/seenFiles.ts'
import { createArticleActs } from '../../main/services/openArticles/articleActs.ts'
import { createHandlers } from '../../main/handlers/handlers.ts'
import { createOpenings } from '../../main/services/openArticles/openings.ts'
import { createRescue } from '../../main/services/openArticles/rescue.ts'
import type { WindowId } from '../../main/authority/notify.ts'
import { systemClock } from '../../main/storage/systemClock.ts'
import type { IncomingFile } from '../../main/services/desk/takeIn.ts'
import { randomIds } from '../../shared/ids.ts'
import type { Answer, CallName, EventName, Events } from '../../shared/contract/contract.ts'
import type { WindowState } from '../../shared/contract/window.ts'
import { CALL_NAMES, EVENT_NAMES } from '../../shared/contract/names.ts'
import { parsers } from '../../shared/contract/parsers.ts'
import { refuse, type Result } from '../../shared/result.ts'
import { DEFAULT_PREFERENCES, type Preferences } from '../../shared/preferences.ts'
import { installBridge } from './bridgePage.ts'

export interface BridgeHostOptions {
  /** The desk's folder; exports land in `exports` inside it. */
  readonly folder: string
  readonly preferences?: Partial<Preferences>
  /** The CSV file that would have been chosen. */
  readonly csv?: string
  /** What the folder dialog would have given. */
  readonly chooseFolder?: () => string | undefined
  /** What the file dialog would have given. */
  readonly chooseFiles?: () => readonly IncomingFile[]
}

export interface BridgeHost {
  readonly articles: Articles
  /** Gives the page its bridge; before the page loads anything. */
  readonly connect: (page: Page) => Promise<WindowId>
  readonly send: <Name extends EventName>(
    name: Name,
    event: Events[Name],
    windows?: readonly WindowId[],
  ) => void
  /** What the menu would know of a window. */
  readonly stateOf: (window: WindowId) => WindowState | undefined
  /** Resolves when windows that were closed have their articles saved. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

/** @throws RangeError when the folder cannot be a desk */
export async function createBridgeHost(options: BridgeHostOptions): Promise<BridgeHost> {
  const { folder, chooseFiles = () => [] } = options
  const pages = new Map<WindowId, Page>()
  const states = new Map<WindowId, WindowState>()
  let lastWindow = 0
  let preferences: Preferences = { ...DEFAULT_PREFERENCES, ...options.preferences }
  let closing: Promise<unknown> = Promise.resolve()

  const send: BridgeHost['send'] = (name, event, windows) => {
    for (const [id, page] of pages) {
      if (windows && !windows.includes(id)) continue
      // A page that is on its way out needs no telling.
      page
        .evaluate(([to, json]) => window.quoinHostDeliver(to, json), [name, JSON.stringify(event)] as const)
        .catch(() => undefined)
    }
  }
  const mintId = randomIds((count) => randomBytes(count))
  const desk = createDesk({
    folder,
    clock: systemClock,
    mintId,
    notify: send,
    openIndex: (articles) => indexHere({ articles, index: null }),
  })
  const articles = createArticles({
    desk,
    rescue: createRescue(join(folder, 'profile')),
    clock: systemClock,
    notify: send,
  })

  const jobs = createJobs({ clock: systemClock, notify: send, failed: console.error })
  const seen = createSeenFiles(join(folder, 'profile', 'watched.jsonl'))
  const dropFolder = createDropFolder({ desk, jobs, clock: systemClock, notify: send, seen })

  const exportTo = async (name: string): Promise<string> => {
    await mkdir(join(folder, 'exports'), { recursive: true })
    return resolve(folder, 'exports', name)
  }
  const acts = createArticleActs({
    desk,
    articles,
    clock: systemClock,
    mintId,
    notify: send,
    // Where the desk's folder alone is ours there is no trash.
    trash: () => Promise.reject(new Error('no trash')),
  })
  const handlers = createHandlers<WindowId>(
    {
      desk,
      mintId,
      articles,
      acts,
      jobs,
      dropFolder,
      notify: send,
      openings: createOpenings({ noted: () => [], note: () => undefined, elapsed: systemClock.elapsed }),
    },
    {
      windowOf: (window) => window,
      pushing: (_window, push) => push(),
      begin: () => null,
      setState: (window, state) => void states.set(window, state),
      openWindow: () => undefined,
      preferences: () => preferences,
      changePreferences: (changed) => (preferences = { ...preferences, ...changed }),
      placeIn: () => undefined,
      keepPlace: () => undefined,
      keepLastSlug: () => undefined,
      keepWatched: () => undefined,
      readClipboard: async () => '',
      chooseFiles: () => Promise.all(chooseFiles().map((file) => desk.takeIn(file))),
      chooseFolder: async () => options.chooseFolder?.(),
      chooseExport: (_window, name) => exportTo(name),
      chooseCsv: async () => options.csv,
      exportedTo: () => undefined,
    },
  )

  async function dispatch<Name extends CallName>(
    name: Name,
    argument: unknown,
    window: WindowId,
  ): Promise<Result<Answer<Name>>> {
    const parsed = parsers[name].safeParse(argument)
    if (!parsed.success) return refuse('malformed', `${name}: ${parsed.error.message}`)
    return handlers[name](parsed.data, window)
  }

  async function answer(name: string, json: string, window: WindowId): Promise<string> {
    const known = CALL_NAMES.find((each) => each === name)
    const argument: unknown = JSON.parse(json, readBytes)
    return JSON.stringify(
      known ? await dispatch(known, argument, window) : refuse('unknown', `no such call: ${name}`),
    )
  }

  const prepared = await desk.prepare()
  if (!prepared.ok) throw new RangeError(prepared.message)
  await articles.recover()

  return {
    articles,
    send,
    stateOf: (window) => states.get(window),
    async connect(page) {
      const id = ++lastWindow
      pages.set(id, page)
      page.on('close', () => {
        pages.delete(id)
        closing = Promise.all([closing, articles.closeWindow(id)])
      })
      await page.exposeFunction('quoinHostCall', (name: string, json: string) => answer(name, json, id))
      await page.addInitScript(installBridge, { calls: CALL_NAMES, events: EVENT_NAMES })
      return id
    },
    settled: async () => void (await closing),
    async close() {
      await closing
      await dropFolder.stop()
      await jobs.end()
      await articles.closeAll()
      await desk.leave()
    },
  }
}

function readBytes(_key: string, value: unknown): unknown {
  const isBytes =
    typeof value === 'object' && value !== null && '$bytes' in value && typeof value.$bytes === 'string'
  return isBytes ? new Uint8Array(Buffer.from(String(value.$bytes), 'base64')) : value
}
