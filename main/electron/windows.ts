/** The windows there are, where they stand, and how they close. Several may show the same article. */
import { type BrowserWindow, nativeTheme, screen } from 'electron'
import type { Notice } from '../../shared/contract/window.ts'
import type { Notify, WindowId } from '../authority/notify.ts'
import { askWhenHung } from './askWhenHung.ts'
import { createWindow, paper } from './createWindow.ts'
import type { Dialogs } from './dialogs.ts'
import type { Log } from './log.ts'
import { besides, placeWindow, withoutFrame, type Box, type SavedWindow } from './placeWindow.ts'
import { quoinWindow, type QuoinWindow } from './quoinWindow.ts'
import { reviveCrashed } from './reviveCrashed.ts'
import type { Openings } from '../services/openArticles/openings.ts'

export interface Windows {
  /** @param slug the article to show, or none */
  readonly open: (slug?: string) => QuoinWindow
  readonly find: (id: WindowId) => QuoinWindow | undefined
  /** The one that has the focus, or had it last. */
  readonly front: () => QuoinWindow | undefined
  readonly focus: (window: QuoinWindow) => void
  /** To the named windows, or to all. */
  readonly send: Notify
  /** Says something in the front window, or in the next one when there is none. */
  readonly tell: (notice: Notice) => void
  /** Hides all windows and resolves when their pages have nothing more to tell. */
  readonly settle: () => Promise<void>
  /** Shows them again, since nobody leaves after all. */
  readonly showAll: () => void
  /** In per cent. */
  readonly zoom: (percent: number) => void
  readonly attendedBy: (attendant: Attendant) => void
}

export interface WindowsPorts {
  readonly preload: string
  readonly devTools: boolean
  readonly log: Log
  readonly saved: () => SavedWindow | undefined
  readonly keep: (window: SavedWindow) => void
  readonly openings: Openings
  readonly askHung: Dialogs['askHung']
  /** The last window is being closed: Quoin ends with it, or stays with it. */
  readonly onLastClose: () => void
  /** As on a Mac. */
  readonly staysWithoutWindows: boolean
  /** In per cent. */
  readonly zoom: () => number
}

/** The rest of Quoin, which comes behind the first window. */
interface Attendant {
  /** Whether the window may close, now that its last steps have arrived. */
  readonly mayClose: (window: QuoinWindow) => Promise<boolean>
  readonly onPageGone: (window: WindowId) => void
  /** The menu must be looked at again. */
  readonly onChange: () => void
}

const NOBODY: Attendant = {
  mayClose: () => Promise.resolve(true),
  onPageGone: () => undefined,
  onChange: () => undefined,
}

const KEEP_AFTER_MS = 400
/** Longer than a window manager takes to put its frame around a window, and shorter than hands take to move it. */
const FRAMED_AFTER_MS = 250

export function createWindows(ports: WindowsPorts): Windows {
  /** The front one last. */
  let windows: readonly QuoinWindow[] = []
  const front = (): QuoinWindow | undefined => windows.at(-1)

  let unsaid: readonly Notice[] = []
  let attendant = NOBODY
  const changed = (): void => {
    attendant.onChange()
  }

  const open = (slug?: string): QuoinWindow => {
    const areas = screen.getAllDisplays().map(({ workArea }) => workArea)
    const before = front()?.browser.getNormalBounds()
    const saved = ports.saved()
    const box = before ? besides(before, areas) : placeWindow(saved, areas)
    const browser = createWindow({
      ...ports,
      box,
      maximized: before === undefined && saved?.maximized === true,
    })
    const window = quoinWindow(browser, {
      onState: changed,
      onPageGone: (id) => {
        attendant.onPageGone(id)
      },
    })
    windows = [...windows, window]
    keepPlace(browser, box, ports.keep)
    closeWhenSettled(window)
    reviveCrashed(window, ports.openings, ports.log)
    askWhenHung(window, ports.askHung)
    browser.webContents.on('did-finish-load', () => {
      browser.webContents.setZoomFactor(ports.zoom() / 100)
    })
    browser.on('focus', () => {
      windows = [...windows.filter((each) => each !== window), window]
      changed()
    })
    browser.on('closed', () => {
      windows = windows.filter((each) => each !== window)
      changed()
    })
    if (slug !== undefined) window.send('article.show', { slug })
    for (const notice of unsaid) window.send('notice', notice)
    unsaid = []
    return window
  }

  /** A window that is closed is gone from sight at once, and really closed when its last steps have arrived. */
  function closeWhenSettled(window: QuoinWindow): void {
    const { browser } = window
    let closing = false
    browser.on('close', (event) => {
      event.preventDefault()
      if (closing) return
      if (windows.length === 1 && !ports.staysWithoutWindows) {
        ports.onLastClose()
        return
      }
      closing = true
      void leave(window).then(async () => {
        if (browser.isDestroyed()) return
        if (await attendant.mayClose(window)) browser.destroy()
        closing = false
      })
    })
  }

  nativeTheme.on('updated', () => {
    for (const { browser } of windows) browser.setBackgroundColor(paper())
  })

  return {
    open,
    find: (id) => windows.find((window) => window.id === id),
    front,
    focus({ browser }) {
      if (browser.isMinimized()) browser.restore()
      browser.show()
      browser.focus()
    },
    send(name, event, ids) {
      if (name === 'notice' && windows.length === 0) unsaid = [...unsaid, event as Notice]
      for (const window of windows) if (ids?.includes(window.id) ?? true) window.send(name, event)
    },
    tell(notice) {
      ports.log.warn(notice.message)
      const window = front()
      if (window) window.send('notice', notice)
      else unsaid = [...unsaid, notice]
    },
    async settle() {
      const open = windows
      await Promise.all(open.map(leave))
    },
    showAll() {
      for (const { browser } of windows) browser.show()
    },
    attendedBy(given) {
      attendant = given
    },
    zoom(percent) {
      for (const { browser } of windows) browser.webContents.setZoomFactor(percent / 100)
    },
  }
}

/** Remembers where the window is, a moment after it was last moved. */
function keepPlace(browser: BrowserWindow, asked: Box, keep: (window: SavedWindow) => void): void {
  let timer: NodeJS.Timeout | undefined
  let settled = asked
  browser.once('show', () => {
    setTimeout(() => {
      if (!browser.isDestroyed()) settled = browser.getNormalBounds()
    }, FRAMED_AFTER_MS)
  })
  const note = (): void => {
    clearTimeout(timer)
    keep({ ...withoutFrame(browser.getNormalBounds(), asked, settled), maximized: browser.isMaximized() })
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(note, KEEP_AFTER_MS)
  }
  browser.on('resize', soon)
  browser.on('move', soon)
  browser.on('maximize', soon)
  browser.on('unmaximize', soon)
  browser.on('close', note)
  browser.on('closed', () => {
    clearTimeout(timer)
  })
}

/** Out of sight; what is half typed in a field goes into the article, and all that was done arrives. */
async function leave({ browser, pushes, send }: QuoinWindow): Promise<void> {
  browser.hide()
  send('window.leaving', null)
  await pushes.settled()
}
