/**
 * What comes first: the scheme by which pages come, the settings and a window, whose page loads in a process of its own
 * while the rest of Quoin is read.
 */
import { app, ipcMain, nativeTheme, protocol } from 'electron'
import type { Notice } from '../../shared/contract/window.ts'
import { createOpenings, type Openings } from '../services/openArticles/openings.ts'
import { serveFromDevServer } from './devServer.ts'
import { dialogs } from './dialogs.ts'
import { keepCalls, type KeptCalls } from './keepCalls.ts'
import { listAssets } from './listAssets.ts'
import type { Log } from './log.ts'
import { serveBundle } from './protocol.ts'
import type { QuoinWindow } from './quoinWindow.ts'
import { createSettings, type Settings } from './settings.ts'
import { createWindows, type Windows } from './windows.ts'

/** On a Mac a program goes on without windows. */
const STAYS = process.platform === 'darwin'

export interface ShellPorts {
  /** A folder that can be written. */
  readonly profile: string
  readonly preload: string
  /** The folder with what was built for the renderer. */
  readonly bundle: string
  /** Where pages come from in development, instead of the bundle. */
  readonly devServer: URL | undefined
  readonly log: Log
  readonly now: () => Date
  /** What must be said as soon as there is a window. */
  readonly notices: readonly Notice[]
}

export interface Shell {
  readonly settings: Settings
  readonly openings: Openings
  readonly windows: Windows
  readonly first: QuoinWindow
  readonly calls: KeptCalls
}

/** @throws the system's error when what was built for the renderer is not there */
export function openShell({ profile, preload, bundle, devServer, log, now, notices }: ShellPorts): Shell {
  if (devServer) serveFromDevServer(protocol, devServer)
  else serveBundle(protocol, listAssets(bundle))

  const openings = createOpenings({
    noted: () => settings.values().opening,
    note: (slugs) => {
      settings.noteOpening(slugs)
    },
    elapsed: () => performance.now(),
  })
  const windows = createWindows({
    preload,
    devTools: !app.isPackaged,
    log,
    saved: () => settings.values().window,
    keep: (place) => {
      settings.keepWindow(place)
    },
    zoom: () => settings.values().preferences.zoom,
    staysWithoutWindows: STAYS,
    onLastClose: () => {
      app.quit()
    },
    openings,
    askHung: dialogs.askHung,
  })
  for (const notice of notices) windows.tell(notice)
  const settings = createSettings({ profile, now, notify: windows.tell })
  nativeTheme.themeSource = settings.values().preferences.theme

  app.on('activate', () => {
    if (!windows.front()) windows.open()
  })
  app.on('window-all-closed', () => {
    if (!STAYS) app.quit()
  })
  const calls = keepCalls(ipcMain)
  return { settings, openings, windows, calls, first: windows.open() }
}
