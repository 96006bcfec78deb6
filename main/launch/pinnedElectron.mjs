/**
 * The Electron that package.json pins. Its npm package carries no binary: its own install script downloads one at
 * first use. That is given up when nothing has arrived for a while, and not tried again the same day, so that a
 * newsroom behind a firewall does not wait at every start.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setInterval } from 'node:timers'
import { cacheFolder, project } from './places.mjs'
import { runQuietly } from './run.mjs'
import { say } from './trouble.mjs'

const packageFolder = join(project, 'node_modules/electron')

/** Milliseconds without a new byte after which a download counts as unreachable. */
const silence = 20_000

/** @param {string} path */
const textOf = (path) => readFile(path, 'utf8').catch(() => '')

async function pinnedVersion() {
  const text = await textOf(join(packageFolder, 'package.json'))
  return text === '' ? '' : /** @type {{ version: string }} */ (JSON.parse(text)).version
}

/** The folder of the pinned Electron if its binary is there. @returns {Promise<string | undefined>} */
export async function installedElectron() {
  const dist = join(packageFolder, 'dist')
  const version = (await textOf(join(dist, 'version'))).replace(/^v/, '').trim()
  const executable = await textOf(join(packageFolder, 'path.txt'))
  if (executable === '' || version === '' || version !== (await pinnedVersion())) return undefined
  return (await stat(join(dist, executable)).catch(() => undefined)) === undefined ? undefined : dist
}

/** @param {string} folder @returns {Promise<number>} bytes in it, all levels */
async function bytesIn(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const sizes = entries.map(async (entry) => {
    if (!entry.isFile()) return 0
    return (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0
  })
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/**
 * Runs the package's install script for as long as bytes keep arriving or being unpacked.
 * @param {string} script
 * @param {number} quiet milliseconds without a new byte until it is stopped
 */
export async function installWatched(script, quiet = silence) {
  const landing = await mkdtemp(join(tmpdir(), 'quoin-electron-'))
  const stop = new AbortController()
  let bytes = 0
  let since = Date.now()
  const look = async () => {
    const now = (await bytesIn(landing)) + (await bytesIn(join(dirname(script), 'dist')))
    if (now !== bytes) since = Date.now()
    else if (Date.now() - since > quiet) stop.abort()
    bytes = now
  }
  const watch = setInterval(() => void look(), Math.min(500, quiet))
  try {
    // The downloader writes below the temporary folder first; a folder of our own lets us see bytes arrive.
    const env = { TMPDIR: landing, TEMP: landing, TMP: landing }
    return await runQuietly(process.execPath, [script], { cwd: dirname(script), env, signal: stop.signal })
  } finally {
    clearInterval(watch)
    await rm(landing, { recursive: true, force: true })
  }
}

/** @param {string} version */
const memory = (version) => join(cacheFolder(), `electron-${version}-unreachable`)
const today = () => new Date().toISOString().slice(0, 10)

/** Downloads the pinned Electron, unless that failed today already. @returns {Promise<string | undefined>} */
export async function downloadElectron() {
  if ((process.env['ELECTRON_SKIP_BINARY_DOWNLOAD'] ?? '') !== '') return undefined
  const version = await pinnedVersion()
  const failed = memory(version)
  if (version === '' || (await textOf(failed)) === today()) return undefined
  say(`fetching Electron ${version} (once) …`)
  await installWatched(join(packageFolder, 'install.js'))
  const dist = await installedElectron()
  if (dist === undefined) {
    await mkdir(dirname(failed), { recursive: true })
    await writeFile(failed, today())
    say(`Electron ${version} cannot be downloaded here; it is not tried again today (or delete ${failed}).`)
  }
  return dist
}
