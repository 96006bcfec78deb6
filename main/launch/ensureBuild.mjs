/**
 * Builds out/ when its stamp differs from the sources. The stamp is taken before the build and written after it,
 * so that a file saved in the middle of a build makes the next start build again.
 */
import { access, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fingerprint } from './fingerprint.mjs'
import { project } from './places.mjs'
import { runQuietly } from './run.mjs'
import { say, Trouble } from './trouble.mjs'
import { withLock } from './withLock.mjs'

const stamp = join(project, 'out/.stamp')
const products = [
  'out/main/index.cjs',
  'out/preload/bridge.cjs',
  'out/cli/quoin.cjs',
  'out/cli/tagWorker.cjs',
  'out/main/deskIndex.cjs',
  'out/main/node-sqlite3-wasm.wasm',
  'out/renderer/index.html',
]

/** @param {string} current */
async function isBuilt(current) {
  try {
    await Promise.all(products.map((path) => access(join(project, path))))
    return (await readFile(stamp, 'utf8')) === current
  } catch {
    return false
  }
}

export async function ensureBuild() {
  if (await isBuilt(await fingerprint(project))) return
  try {
    await build()
  } catch (error) {
    if (!isForbidden(error)) throw error
    throw new Trouble(
      'What is built here is older than its sources, and this folder cannot be written.',
      'Make it writable, or copy the project to a folder of yours and run the command there.',
    )
  }
}

/** @param {unknown} error */
const isForbidden = (error) =>
  error instanceof Error && 'code' in error && ['EROFS', 'EACCES', 'EPERM'].includes(String(error.code))

async function build() {
  await withLock(join(project, 'node_modules/.cache/quoin-build.lock'), async () => {
    const current = await fingerprint(project)
    if (await isBuilt(current)) return
    say('building what has changed …')
    await rm(stamp, { force: true })
    const tool = join(project, 'node_modules/electron-vite/bin/electron-vite.js')
    const args = [tool, 'build', '--config', 'electron.config.ts', '--logLevel', 'warn']
    const outcome = await runQuietly(process.execPath, args, { cwd: project })
    if (!outcome.ok) {
      process.stderr.write(outcome.all)
      throw new Trouble(
        'The build failed; the compiler’s own words are above.',
        'Mend the named file and try again.',
      )
    }
    await mkdir(join(project, 'out'), { recursive: true })
    await writeFile(stamp, current)
  })
}
