/** Brings the index forward to what is in the folder, a few files at a time, so that whoever asks meanwhile is answered. */
import { lstatSync, type Stats } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { ARTICLE_ENDING } from '../../storage/deskPlaces.ts'
import { readOwnFileNow } from '../../storage/readOwnFile.ts'
import { isTemporaryName } from '../../storage/temporaryName.ts'
import { isSlug } from '../article/makeSlug.ts'
import type { ArticleIndex } from './articleIndex.ts'
import { articleRow } from './articleRow.ts'
import type { Database } from './database.ts'
import type { Looked } from './questions.ts'

const LOOKED_AT_ONCE = 500
const READ_AT_ONCE = 16
/** A few files are soon read, and nobody waits for long; to the disk many go together, which takes half as long. */
const WRITTEN_AT_ONCE = 512

/** A file as it was looked at. */
interface Seen {
  readonly slug: string
  readonly stamp: string
  /** In milliseconds. */
  readonly changedAt: number
}

export interface FolderReader {
  /** @param progress told of the files that are read, before each few of them */
  look(leftBefore: number | null, progress: (done: number, total: number) => void): Promise<Looked>
  /** @returns whether any is another than it was */
  refresh(slugs: readonly string[]): Promise<boolean>
}

export function createFolderReader(folder: string, database: Database, index: ArticleIndex): FolderReader {
  const pathOf = (slug: string): string => join(folder, slug + ARTICLE_ENDING)

  function see(slug: string): Seen | undefined {
    const stats = lstatSync(pathOf(slug), { throwIfNoEntry: false })
    return stats && { slug, stamp: stampOf(stats), changedAt: stats.mtimeMs }
  }

  async function stamps(): Promise<ReadonlyMap<string, string>> {
    const all = new Map<string, string>()
    let last = ''
    for (;;) {
      const some = index.stampsAfter(last, LOOKED_AT_ONCE)
      if (some.size === 0) return all
      for (const [slug, stamp] of some) {
        all.set(slug, stamp)
        last = slug
      }
      await turn()
    }
  }

  function read(files: readonly Seen[]): void {
    database.atOnce(() => {
      for (const { slug, stamp, changedAt } of files) {
        // At once: nobody else waits in this thread, which by turns spent a seventh of its time on waiting.
        const bytes = readOwnFileNow(pathOf(slug))
        if (!bytes.ok) {
          index.putProblem(stamp, { slug, code: 'unreadable', message: bytes.message })
          continue
        }
        const row = articleRow(slug, new Date(changedAt), bytes.value)
        if (row.ok) index.put(slug, stamp, row.value)
        else index.putProblem(stamp, { slug, code: row.code, message: row.message })
      }
    })
  }

  return {
    async look(leftBefore, progress) {
      // Who asked for the list is answered first.
      await turn()
      // These before the names: what is saved meanwhile is among those, and not gone.
      const known = await stamps()
      const names = await namesIn(folder)
      const slugs = slugsAmong(names)
      const there = new Set(slugs.filter(isSlug))
      const gone = [...known.keys()].filter((slug) => !there.has(slug) && !see(slug))
      const changed: Seen[] = []
      const waiting = [...there]
      for (let at = 0; at < waiting.length; at += LOOKED_AT_ONCE) {
        for (const slug of waiting.slice(at, at + LOOKED_AT_ONCE)) {
          const seen = see(slug)
          if (seen && known.get(slug) !== seen.stamp) changed.push(seen)
        }
        await turn()
      }
      database.atOnce(() => {
        for (const slug of gone) index.remove(slug)
      })
      // The newest is indexed last, as it is when it is saved.
      changed.sort((a, b) => a.changedAt - b.changedAt)
      for (let at = 0; at < changed.length; at += READ_AT_ONCE) {
        progress(at, changed.length)
        database.gather()
        // Some may have been saved meanwhile, and read again.
        const now = index.stampsOf(changed.slice(at, at + READ_AT_ONCE).map(({ slug }) => slug))
        read(
          changed
            .slice(at, at + READ_AT_ONCE)
            .flatMap(({ slug }) => see(slug) ?? [])
            .filter(({ slug, stamp }) => now.get(slug) !== stamp),
        )
        if ((at + READ_AT_ONCE) % WRITTEN_AT_ONCE === 0) database.settle()
        await turn()
      }
      database.settle()
      return {
        isChanged: gone.length > 0 || changed.length > 0,
        problems: index.problems(),
        badNames: slugs.filter((slug) => !isSlug(slug)),
        leftovers: names.filter((name) => isTemporaryName(name) && isOlder(join(folder, name), leftBefore)),
      }
    },
    async refresh(slugs) {
      const known = index.stampsOf(slugs)
      const seen = slugs.filter(isSlug).flatMap((slug) => see(slug) ?? [])
      const there = new Set(seen.map(({ slug }) => slug))
      const gone = slugs.filter((slug) => known.has(slug) && !there.has(slug))
      for (const slug of gone) index.remove(slug)
      const changed = seen.filter(({ slug, stamp }) => known.get(slug) !== stamp)
      read(changed)
      return gone.length > 0 || changed.length > 0
    },
  }
}

function isOlder(path: string, time: number | null): boolean {
  return time !== null && (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) < time
}

function namesIn(folder: string): Promise<readonly string[]> {
  // A folder that is gone has no files.
  return readdir(folder).catch(() => [])
}

function slugsAmong(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => name.endsWith(ARTICLE_ENDING) && !name.startsWith('.'))
    .map((name) => name.slice(0, -ARTICLE_ENDING.length))
}

function stampOf({ size, mtimeMs, ino }: Stats): string {
  return `${size} ${mtimeMs} ${ino}`
}
