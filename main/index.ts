/**
 * The composition root: everything that knows the clock, chance, folders and dialogs is made here and passed in. What
 * must be decided before Electron is ready is decided here too: profile, walls, and whether we are the only one.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { app, Menu } from 'electron'
import type { Notice } from '../shared/contract/window.ts'
import { findDevServer } from './electron/devServer.ts'
import { dialogs } from './electron/dialogs.ts'
import { harden } from './electron/hardening.ts'
import { launchArguments } from './electron/launchArguments.ts'
import { createLog } from './electron/log.ts'
import { openProfile } from './electron/openProfile.ts'
import { filesOfSecondStart, type SecondStart } from './electron/secondStart.ts'
import { openShell } from './electron/openShell.ts'
import type { Desktop } from './electron/startDesktop.ts'

app.setName('Quoin')
// Electron would make a menu of its own, at every start, that ours takes the place of.
Menu.setApplicationMenu(null)
const launch = launchArguments(process.argv, {
  isDefaultApp: process.defaultApp ?? false,
  here: process.cwd(),
  environment: process.env,
  exists: existsSync,
})
const profile = openProfile(launch.profile ?? app.getPath('userData'))
app.setPath('userData', profile.folder)
const log = createLog(profile.folder, !app.isPackaged)
const devServer = findDevServer(app.isPackaged, process.env)
harden(app, devServer)

const deskFolder = launch.desk ?? join(app.getPath('documents'), 'Quoin desk')

/** The bundle of main is `out/main/index.cjs`, a CommonJS file; preload and renderer lie beside it. */
const out = join(__dirname, '..')

/** Several times what a page takes to its first call. */
const PATIENCE_MS = 500

const notices: readonly Notice[] =
  profile.trouble === undefined
    ? []
    : [
        {
          level: 'warning',
          message: `Your profile cannot be written, so changed preferences will not be kept: ${profile.trouble}`,
        },
      ]

if (app.requestSingleInstanceLock({ files: launch.files } satisfies SecondStart)) run()
else app.exit(0)

function run(): void {
  let waiting = launch.files
  let desktop: Desktop | undefined
  const open = (more: readonly string[]): void => {
    if (desktop) void desktop.openFiles(more)
    else waiting = [...waiting, ...more]
  }
  const takeWaiting = (): readonly string[] => {
    const files = waiting
    waiting = []
    return files
  }
  app.on('second-instance', (_event, _argv, _here, given) => {
    open(filesOfSecondStart(given))
  })
  // A Mac's way of opening a file, which may come before anything is ready.
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
  process.on('uncaughtException', (error) => {
    log.error('not caught', error)
  })
  process.on('unhandledRejection', (reason) => {
    log.error('not caught', reason)
  })
  void app
    .whenReady()
    .then(async () => {
      const shell = openShell({
        profile: profile.folder,
        preload: join(out, 'preload', 'bridge.cjs'),
        bundle: join(out, 'renderer'),
        devServer,
        log,
        now: () => new Date(),
        notices,
      })
      // A file of its own, with two fifths of the code. To read it before the page is there would keep that from coming, which
      // wants the same thread and processors; a page that never calls is not waited for long.
      await Promise.race([shell.calls.first, pause(PATIENCE_MS)])
      const { openDesktop } = await import('./openDesktop.ts')
      desktop = await openDesktop({
        shell,
        profile: profile.folder,
        desk: deskFolder,
        log,
        startFiles: takeWaiting,
        sample: launch.sample,
      })
      log.info(`Quoin ${app.getVersion()} in Electron ${process.versions.electron} on ${process.platform}`)
      if (waiting.length > 0) await desktop.openFiles(takeWaiting())
    })
    .catch(async (error: unknown) => {
      log.error('could not start', error)
      await dialogs.tell('Quoin could not start.', error instanceof Error ? error.message : String(error))
      app.exit(1)
    })
}
