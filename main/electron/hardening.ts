/**
 * Every wall that stands before a page is loaded, in one call each: before the app is ready and once for each session
 * and page. The walls that belong to a window are in `createWindow.ts`, those of the calls in `ipc.ts`.
 */
import type { App } from 'electron'
import { socketOf } from './devServer.ts'
import { hardenContents } from './hardenContents.ts'
import { hardenSession } from './hardenSession.ts'
import { registerScheme } from './protocol.ts'
import { switchOffErrands } from './switches.ts'
import { unsafeSwitches } from './unsafeSwitches.ts'

/**
 * Must be called before the app is ready.
 * @param devServer where pages come from in development
 */
export function harden(app: App, devServer?: URL): void {
  if (app.isPackaged && unsafeSwitches(app.commandLine).length > 0) app.exit(1)
  // Chromium does not start as root with its sandbox on; only tests run as root, and they say so with this switch.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  switchOffErrands(app.commandLine, devServer?.hostname)
  registerScheme()
  const reachable = [...(app.isPackaged ? [] : ['devtools://']), ...(devServer ? [socketOf(devServer)] : [])]
  app.on('session-created', (session) => {
    hardenSession(session, reachable)
  })
  app.on('web-contents-created', (_event, contents) => {
    hardenContents(contents, devServer !== undefined)
  })
  // Left alone, Electron picks the first client certificate there is.
  app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
    event.preventDefault()
    choose()
  })
}
