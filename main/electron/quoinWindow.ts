/** One open window: its page, what the page said it can do, and the events on their way to it. */
import type { BrowserWindow } from 'electron'
import type { EventName, Events } from '../../shared/contract/contract.ts'
import type { WindowState } from '../../shared/contract/window.ts'
import { EVENT_CHANNEL } from '../../shared/contract/names.ts'
import type { WindowId } from '../authority/notify.ts'
import { createQuiet, type Quiet } from './createQuiet.ts'

export interface QuoinWindow {
  /** The number of its page, for the services and for calls. */
  readonly id: WindowId
  readonly browser: BrowserWindow
  readonly pushes: Quiet
  readonly state: () => WindowState
  readonly setState: (state: WindowState) => void
  /** The page is there and listens. @returns the article that it shows */
  readonly begin: () => string | null
  /** An event for a page that has not begun waits for it; the article to show is what it begins with. */
  readonly send: <Name extends EventName>(name: Name, payload: Events[Name]) => void
}

export interface WindowPorts {
  /** The page is gone or a new one is loading: what it had open is open no more. */
  readonly onPageGone: (window: WindowId) => void
  readonly onState: () => void
}

export function quoinWindow(browser: BrowserWindow, ports: WindowPorts): QuoinWindow {
  const contents = browser.webContents
  const id = contents.id
  let waiting: readonly { readonly name: EventName; readonly payload: unknown }[] = []
  let hasBegun = false
  let state: WindowState = { slug: null, enabled: [] }

  const pageGone = (): void => {
    hasBegun = false
    state = { ...state, enabled: [] }
    ports.onPageGone(id)
  }
  contents.on('did-start-loading', () => {
    if (hasBegun) pageGone()
  })
  contents.on('render-process-gone', pageGone)
  browser.on('closed', pageGone)

  return {
    id,
    browser,
    pushes: createQuiet(() => performance.now()),
    state: () => state,
    setState(next) {
      state = next
      ports.onState()
    },
    begin() {
      hasBegun = true
      for (const { name, payload } of waiting) contents.send(EVENT_CHANNEL, name, payload)
      waiting = []
      return state.slug
    },
    send(name, payload) {
      if (browser.isDestroyed()) return
      // The page will say so itself, but it may die before it does.
      if (name === 'article.show') state = { ...state, ...(payload as Events['article.show']) }
      if (hasBegun) contents.send(EVENT_CHANNEL, name, payload)
      else if (name !== 'article.show') waiting = [...waiting, { name, payload }]
    },
  }
}
