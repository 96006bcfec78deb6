/**
 * Brings node_modules in line with package-lock.json, and costs a few milliseconds when it already is.
 *
 * npm leaves a copy of what it installed in node_modules/.package-lock.json. Comparing versions with that copy
 * notices a fresh clone, a pulled lockfile and a half-finished install alike; dates would not.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isReachable, npm } from './npm.mjs'
import { project } from './places.mjs'
import { say, Trouble } from './trouble.mjs'

/**
 * @typedef {{ readonly version?: string, readonly optional?: boolean, readonly link?: boolean,
 *   readonly optionalDependencies?: Readonly<Record<string, string>> }} Package
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

const installedLock = join(project, 'node_modules/.package-lock.json')

/**
 * Not `npm ci`: it refuses a lockfile when the registry lacks a package for some platform that nobody here uses,
 * and it wipes node_modules under a running editor or test. This keeps to the lockfile and does not write it.
 */
const installation = ['install', '--no-save', '--include=dev']

export async function ensureDependencies() {
  const wanted = await readLock(join(project, 'package-lock.json'))
  const installed = await readLock(installedLock)
  const fresh = installed === undefined
  if (!fresh && wanted !== undefined && missingPackages(wanted, installed).length === 0) return

  say(
    fresh
      ? 'installing the packages it is built from (npm, once) …'
      : 'bringing the packages up to date (npm) …',
  )
  const reachable = await isReachable()
  // Without a network npm's own cache may still hold everything, as after a deleted node_modules.
  const outcome = await npm(reachable ? installation : [...installation, '--offline'])
  if (outcome.ok) return
  process.stderr.write(outcome.all)
  throw !reachable
    ? new Trouble(
        'npm could not reach its registry, and packages are missing.',
        'Connect to the network (or set npm’s registry and proxy), then run the same command again.',
      )
    : new Trouble(
        'npm could not install the packages; its own words are above.',
        `Run “npm ${installation.join(' ')}” in ${project} to see more.`,
      )
}

/**
 * Tools bring their native part as optional packages, one a platform, and a lockfile made behind a registry that
 * carries only some platforms lacks the others. These are the ones wanted here that it does not know.
 * @param {Lock} lock
 * @param {string} platform as in their names: darwin-arm64
 * @returns {readonly string[]} name@version
 */
export function nativePartsNotLocked(lock, platform) {
  return Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(([name]) => name.includes(platform) && !name.includes('musl'))
    .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => `${name}@${version}`)
}

/** For the checks, whose tools need them; the app itself does not. A tool that lacks its part says so itself. */
export async function ensureNativeParts() {
  const [wanted, installed] = await Promise.all([
    readLock(join(project, 'package-lock.json')),
    readLock(installedLock),
  ])
  if (wanted === undefined || installed === undefined) return
  const parts = nativePartsNotLocked(wanted, `${process.platform}-${process.arch}`)
  const isThere = (/** @type {string} */ part) => {
    return installed.packages[`node_modules/${part.slice(0, part.lastIndexOf('@'))}`] !== undefined
  }
  if (parts.every(isThere)) return
  say('installing the tools’ parts for this platform (npm) …')
  await npm([...installation, ...parts])
}
