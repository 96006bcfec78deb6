/**
 * Finds an Electron to run, in this order: the one named in the environment; the pinned one, if it is there or
 * can be downloaded; on 64-bit Linux the one for tests; else it says what to do.
 */
import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { areCarried, newest, oldest } from './carriers.mjs'
import { downloadElectron, installedElectron } from './pinnedElectron.mjs'
import { testRuntime } from './testRuntime.mjs'
import { say, Trouble } from './trouble.mjs'

/**
 * @typedef {object} Electron
 * @property {string} folder what ELECTRON_OVERRIDE_DIST_PATH would name
 * @property {string} executable
 * @property {string} version as written beside the executable, or '' if nothing is
 * @property {'named' | 'pinned' | 'tests'} origin
 */

/** Where the executable is inside an unpacked Electron. @param {NodeJS.Platform} platform */
export function executableIn(platform) {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}

/** @param {string} folder @param {Electron['origin']} origin @returns {Promise<Electron>} */
async function electronIn(folder, origin) {
  const executable = join(folder, executableIn(process.platform))
  const version = (await readFile(join(folder, 'version'), 'utf8').catch(() => '')).trim().replace(/^v/, '')
  return { folder, executable, version, origin }
}

/** @returns {Promise<Electron>} */
export async function findElectron() {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (named !== undefined && named !== '') {
    const electron = await electronIn(resolve(named), 'named')
    if ((await stat(electron.executable).catch(() => undefined))?.isFile() === true) return electron
    throw new Trouble(
      `ELECTRON_OVERRIDE_DIST_PATH names ${named}, and there is no ${executableIn(process.platform)} in it.`,
      'Correct it to the folder of an unpacked Electron, or unset it.',
    )
  }

  const pinned = (await installedElectron()) ?? (await downloadElectron())
  if (pinned !== undefined) return electronIn(pinned, 'pinned')

  if (areCarried) {
    const electron = await electronIn(await testRuntime(newest), 'tests')
    say(`using Electron ${newest.version}: it is OLD, gets no security fixes and is meant for tests only.`)
    return electron
  }
  throw new Trouble(
    'No Electron: the pinned one is not installed and cannot be downloaded here.',
    'Connect to the network and run “node node_modules/electron/install.js”,\n' +
      'or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
  )
}

/** The oldest one that Quoin is held to, for the soak and the benchmarks. @returns {Promise<Electron>} */
export async function oldestElectron() {
  if (areCarried) return electronIn(await testRuntime(oldest), 'tests')
  throw new Trouble(
    `No Electron ${oldest.version}: it can be had for 64-bit Linux only.`,
    'Name the other engines with --engine.',
  )
}
