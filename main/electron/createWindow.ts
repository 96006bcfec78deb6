/** One window of ours: sandboxed, isolated, with the preload script and the start page, and hidden until it is drawn. */
import { BrowserWindow, nativeTheme } from 'electron'
import type { Box } from './placeWindow.ts'
import { SMALLEST } from './placeWindow.ts'
import { START_PAGE } from './origin.ts'

/** The paper of the design, so that a window never flashes white while its page loads. */
const PAPER = { light: '#f6f4ef', dark: '#171614' }

export interface WindowPlan {
  readonly box: Box
  readonly maximized: boolean
  readonly preload: string
  readonly devTools: boolean
}

export function createWindow({ box, maximized, preload, devTools }: WindowPlan): BrowserWindow {
  const window = new BrowserWindow({
    ...box,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Quoin',
    backgroundColor: paper(),
    webPreferences: {
      preload,
      devTools,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      // Steps go on being sent, and a window that is being closed goes on answering, when nobody looks at it.
      backgroundThrottling: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  void window.loadURL(START_PAGE)
  return window
}

export function paper(): string {
  return nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light
}
