/**
 * Lets one process at a time do a thing, such as writing out/, when several are started together.
 * The lock is a folder with the owner's process id inside: making a folder either succeeds or does not.
 */
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const young = 2_000

/** @param {string} folder */
async function isAbandoned(folder) {
  try {
    const owner = Number(await readFile(join(folder, 'pid'), 'utf8'))
    process.kill(owner, 0)
    return false
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EPERM') return false
    // No owner written down: either it is being made this moment, or its maker died in between.
    const made = await stat(folder).catch(() => undefined)
    return made !== undefined && Date.now() - made.mtimeMs > young
  }
}

/**
 * @template T
 * @param {string} folder the lock; its parents are made
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(folder, work) {
  await mkdir(dirname(folder), { recursive: true })
  for (;;) {
    try {
      await mkdir(folder)
      break
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true })
      else await pause(100)
    }
  }
  try {
    await writeFile(join(folder, 'pid'), String(process.pid))
    return await work()
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
