/** Brings the index forward to what is in the folder, a few files at a time, so that whoever asks meanwhile is answered. */
import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { ARTICLE_ENDING } from '../../storage/deskPlaces.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import { isSlug } from '../article/makeSlug.ts'
import type { ArticleIndex } from './articleIndex.ts'
import { articleRow } from './articleRow.ts'
import type { Database } from './database.ts'
import type { Looked } from './questions.ts'

const LOOKED_AT_ONCE = 500
const READ_AT_ONCE = 16

interface Seen {
  readonly slug: string
  readonly stats: Stats
}

export interface FolderReader {
  /** @param progress told of the files that are read, before each few of them */
  look(progress: (done: number, total: number) => void): Promise<Looked>
  /** @returns whether any is another than it was */
  refresh(slugs: readonly string[]): Promise<boolean>
}

export function createFolderReader(folder: string, database: Database, index: ArticleIndex): FolderReader {
  const pathOf = (slug: string): string => join(folder, slug + ARTICLE_ENDING)

  function see(slug: string): Seen | undefined {
    const stats = lstatSync(pathOf(slug), { throwIfNoEntry: false })
    return stats && { slug, stats }
  }

  async function read(files: readonly Seen[]): Promise<void> {
    const found = await Promise.all(
      files.map(async (file) => ({ ...file, read: await readOwnFile(pathOf(file.slug)) })),
    )
    database.atOnce(() => {
      for (const { slug, stats, read: bytes } of found) {
        const stamp = stampOf(stats)
        if (!bytes.ok) {
          index.putProblem(stamp, { slug, code: 'unreadable', message: bytes.message })
          continue
        }
        const row = articleRow(slug, stats.mtime, bytes.value)
        if (row.ok) index.put(slug, stamp, row.value)
        else index.putProblem(stamp, { slug, code: row.code, message: row.message })
      }
    })
  }

  return {
    async look(progress) {
      const slugs = slugsIn(folder)
      const there = new Set(slugs.filter(isSlug))
      const known = index.stamps()
      const gone = [...known.keys()].filter((slug) => !there.has(slug))
      const changed: Seen[] = []
      const waiting = [...there]
      for (let at = 0; at < waiting.length; at += LOOKED_AT_ONCE) {
        for (const slug of waiting.slice(at, at + LOOKED_AT_ONCE)) {
          const seen = see(slug)
          if (seen && known.get(slug) !== stampOf(seen.stats)) changed.push(seen)
        }
        await turn()
      }
      database.atOnce(() => {
        for (const slug of gone) index.remove(slug)
      })
      // The newest is indexed last, as it is when it is saved.
      changed.sort((a, b) => a.stats.mtimeMs - b.stats.mtimeMs)
      for (let at = 0; at < changed.length; at += READ_AT_ONCE) {
        progress(at, changed.length)
        // Some may have been saved meanwhile, and read again.
        const now = index.stampsOf(changed.slice(at, at + READ_AT_ONCE).map(({ slug }) => slug))
        await read(
          changed
            .slice(at, at + READ_AT_ONCE)
            .flatMap(({ slug }) => see(slug) ?? [])
            .filter(({ slug, stats }) => now.get(slug) !== stampOf(stats)),
        )
        await turn()
      }
      return {
        isChanged: gone.length > 0 || changed.length > 0,
        problems: index.problems(),
        badNames: slugs.filter((slug) => !isSlug(slug)),
      }
    },
    async refresh(slugs) {
      const known = index.stampsOf(slugs)
      const seen = slugs.filter(isSlug).flatMap((slug) => see(slug) ?? [])
      const there = new Set(seen.map(({ slug }) => slug))
      const gone = slugs.filter((slug) => known.has(slug) && !there.has(slug))
      for (const slug of gone) index.remove(slug)
      const changed = seen.filter(({ slug, stats }) => known.get(slug) !== stampOf(stats))
      await read(changed)
      return gone.length > 0 || changed.length > 0
    },
  }
}

function slugsIn(folder: string): readonly string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(ARTICLE_ENDING) && !name.startsWith('.'))
    .map((name) => name.slice(0, -ARTICLE_ENDING.length))
}

/** A folder that is gone has no files. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`
}
