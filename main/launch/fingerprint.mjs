/**
 * One hash over the names and bytes of everything the build is made from. Bytes, not dates: a clone, a checkout
 * of another branch and a restored backup all have misleading dates, and reading a few megabytes is quick.
 */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the build reads. The launcher itself and the tests are not part of it. */
const sources = [
  'main',
  'renderer',
  'shared',
  'assets',
  'electron.config.ts',
  'package.json',
  'package-lock.json',
]
const leftOut = /^main[\\/]launch[\\/]|tsbuildinfo$/

/** @param {string} root @param {string} path @returns {Promise<readonly string[]>} */
async function filesUnder(root, path) {
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true }).catch(
    () => undefined,
  )
  if (entries === undefined) return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
}

/** @param {string} root the project's folder */
export async function fingerprint(root) {
  const files = (await Promise.all(sources.map((path) => filesUnder(root, path)))).flat()
  const hash = createHash('sha256')
  for (const file of files.filter((name) => !leftOut.test(name)).sort()) {
    const bytes = await readFile(join(root, file)).catch(() => undefined)
    if (bytes !== undefined) hash.update(`${file}\0${String(bytes.length)}\0`).update(bytes)
  }
  return hash.digest('hex')
}
