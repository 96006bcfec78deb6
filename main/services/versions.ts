/**
 * The last versions of each article, for the day when somebody wants yesterday's back. Numbered, since clocks jump; the
 * time in the name is for people.
 */
import { mkdir, readdir, rename, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from './clock.ts'
import { ARTICLE_ENDING } from './deskPlaces.ts'

export interface Versions {
  /** Moves this file to the versions of the article, or deletes it when there was one within the last minute. */
  take(slug: string, path: string): Promise<void>
  /** Paths, newest first. */
  of(slug: string): Promise<readonly string[]>
}

const MOST = 20
const LEAST_APART = 60_000

export function createVersions(folder: string, clock: Clock): Versions {
  const lastTaken = new Map<string, number>()

  async function namesOf(slug: string): Promise<readonly string[]> {
    try {
      return (await readdir(join(folder, slug))).filter((name) => /^\d{6}-.*\.quoin\.json$/.test(name)).sort()
    } catch {
      return []
    }
  }

  async function keep(slug: string, path: string): Promise<void> {
    await mkdir(join(folder, slug), { recursive: true })
    const names = await namesOf(slug)
    const number = Number.parseInt(names.at(-1) ?? '0', 10) + 1
    const time = clock.now().toISOString().replace(/[:.]/g, '-')
    await rename(path, join(folder, slug, `${String(number).padStart(6, '0')}-${time}${ARTICLE_ENDING}`))
    for (const old of names.slice(0, Math.max(0, names.length + 1 - MOST)))
      await unlink(join(folder, slug, old))
  }

  return {
    async take(slug, path) {
      const last = lastTaken.get(slug)
      if (last !== undefined && clock.elapsed() - last < LEAST_APART) return unlink(path)
      lastTaken.set(slug, clock.elapsed())
      return keep(slug, path)
    },
    of: async (slug) => (await namesOf(slug)).map((name) => join(folder, slug, name)).reverse(),
  }
}
