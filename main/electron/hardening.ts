/**
 * Every wall that stands before a page is loaded, in one call each: before the app is ready and once for each session
 * and page. The walls that belong to a window are in `window.ts`, those of the calls in `ipc.ts`.
 */
import type { App } from 'electron'
import { hardenContents } from './hardenContents.ts'
import { hardenSession } from './hardenSession.ts'
import { registerScheme } from './protocol.ts'
import { switchOffErrands } from './switches.ts'

/** Must be called before the app is ready. */
export function harden(app: App): void {
  // Chromium does not start as root with its sandbox on; only tests run as root, and they say so with this switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  switchOffErrands(app.commandLine)
  registerScheme()
  app.on('session-created', (session) => {
    hardenSession(session, !app.isPackaged)
  })
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents)
  })
  // Left alone, Electron picks the first client certificate there is.
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    choose()
  })
}
