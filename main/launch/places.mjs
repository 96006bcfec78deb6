/**
 * Where things are: the project, the place the user stands in, and the cache that several checkouts share.
 * Everything else in this folder asks here, so that no other file works out a path on its own.
 */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The project's top folder. */
export const project = resolve(import.meta.dirname, '../..')

/** The built command line. */
export const builtCommandLine = join(project, 'out/cli/quoin.cjs')

/** Where the user stands: npm moves to the project's folder first and leaves the true place in INIT_CWD. */
export const here = process.env['INIT_CWD'] ?? workingFolder()

/** Empty when it was deleted, which whoever needs it finds out. */
function workingFolder() {
  try {
    return process.cwd()
  } catch {
    return ''
  }
}

/**
 * The folder for what may be fetched again at any time.
 * @param {Readonly<Record<string, string | undefined>>} [environment]
 */
export function cacheFolder(environment = process.env) {
  const base = environment['XDG_CACHE_HOME']
  return join(base !== undefined && base !== '' ? base : join(homedir(), '.cache'), 'quoin')
}
