/**
 * Brings node_modules in line with package-lock.json, and costs a few milliseconds when it already is.
 *
 * npm leaves a copy of what it installed in node_modules/.package-lock.json. Comparing versions with that copy
 * notices a fresh clone, a pulled lockfile and a half-finished install alike; dates would not.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { npm, saysOffline } from './npm.mjs'
import { project } from './places.mjs'
import { say, Trouble } from './trouble.mjs'

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean }} Package
 * @typedef {{ readonly packages: Readonly<Record<string, Package>> }} Lock
 */

/** @param {string} path @returns {Promise<Lock | undefined>} */
async function readLock(path) {
  try {
    return /** @type {Lock} */ (JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return undefined
  }
}

/**
 * The packages that the lockfile wants and that are not installed in that version. Optional ones may be missing:
 * most of them are for other platforms.
 * @param {Lock} wanted
 * @param {Lock} installed
 * @returns {readonly string[]}
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path, { version, optional, link }]) => {
      if (path === '' || link === true) return false
      const found = installed.packages[path]
      return found === undefined ? optional !== true : found.version !== version
    })
    .map(([path]) => path)
}

export async function ensureDependencies() {
  const wanted = await readLock(join(project, 'package-lock.json'))
  const installed = await readLock(join(project, 'node_modules/.package-lock.json'))
  const fresh = installed === undefined
  if (!fresh && wanted !== undefined && missingPackages(wanted, installed).length === 0) return

  say(
    fresh
      ? 'installing the packages it is built from (npm, once) …'
      : 'bringing the packages up to date (npm) …',
  )
  // `ci` wipes node_modules first, which is right for a fresh clone and rude to a running editor or test.
  const clean = fresh && wanted !== undefined
  const outcome = await npm([clean ? 'ci' : 'install', '--include=dev'])
  if (outcome.ok) return
  process.stderr.write(outcome.all)
  throw saysOffline(outcome.all)
    ? new Trouble(
        'npm could not reach its registry, and packages are missing.',
        'Connect to the network (or set npm’s registry and proxy), then run the same command again.',
      )
    : new Trouble(
        'npm could not install the packages; its own words are above.',
        `Run “npm ${clean ? 'ci' : 'install'}” in ${project} to see more.`,
      )
}
