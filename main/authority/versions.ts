/**
 * The last versions of each file that Quoin keeps, for the day when somebody wants yesterday's back. Numbered, since clocks jump; the
 * time in the name is for people.
 */
import { mkdir, readdir, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../storage/clock.ts'

export interface Versions {
  /** Moves this file to the versions of this name, or deletes it when there was one within the last minute. */
  take(name: string, path: string): Promise<void>
  /** Paths, newest first. */
  of(name: string): Promise<readonly string[]>
}

const MOST = 20
const LEAST_APART = 60_000

/** @param ending of the files' names */
export function createVersions(folder: string, ending: string, clock: Clock): Versions {
  const lastTaken = new Map<string, number>()

  async function namesOf(owner: string): Promise<readonly string[]> {
    try {
      return (await readdir(join(folder, owner)))
        .filter((name) => /^\d{6}-/.test(name) && name.endsWith(ending))
        .sort()
    } catch {
      return []
    }
  }

  async function keep(owner: string, path: string): Promise<void> {
    await mkdir(join(folder, owner), { recursive: true })
    const names = await namesOf(owner)
    const number = Number.parseInt(names.at(-1) ?? '0', 10) + 1
    const time = clock.now().toISOString().replace(/[:.]/g, '-')
    await rename(path, join(folder, owner, `${String(number).padStart(6, '0')}-${time}${ending}`))
    for (const old of names.slice(0, Math.max(0, names.length + 1 - MOST)))
      await unlink(join(folder, owner, old))
  }

  return {
    async take(owner, path) {
      const last = lastTaken.get(owner)
      if (last !== undefined && clock.elapsed() - last < LEAST_APART) return unlink(path)
      lastTaken.set(owner, clock.elapsed())
      return keep(owner, path)
    },
    of: async (owner) => (await namesOf(owner)).map((name) => join(folder, owner, name)).reverse(),
  }
}
