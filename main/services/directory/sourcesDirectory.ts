/**
 * The desk's directory of sources, `sources.json`. It grows from what editors accept in articles, and nothing is ever
 * removed by a machine. When the file is lost or damaged it is made again from the articles, which may take long and holds
 * up nobody: what is learnt meanwhile is known at once and comes into the file with the rest.
 */
import { lstat } from 'node:fs/promises'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { patchRecord } from '../../../shared/document/patchRecord.ts'
import type { Records } from '../../../shared/document/records.ts'
import { parseJson } from '../../../shared/model/parseJson.ts'
import { sourceKind, type Source } from '../../../shared/model/source.ts'
import { acceptedSources, sourcesOfArticles, withSources, type SourceJson } from './acceptedSources.ts'
import type { DeskPlaces } from '../../storage/deskPlaces.ts'
import type { FileCode } from '../../storage/fileTrouble.ts'
import { quarantineFile } from '../article/quarantine.ts'
import { readOwnFile } from '../../storage/readOwnFile.ts'
import { saveFile } from '../../storage/saveFile.ts'
import { createSerial } from '../../storage/serial.ts'
import {
  EMPTY_SOURCES,
  serialiseSources,
  sourcesFileParser,
  sourcesIn,
  type SourcesFile,
} from './sourcesFile.ts'

export interface SourcesDirectory {
  /** As far as they are known. */
  all(): Promise<readonly Source[]>
  /**
   * Puts in, or brings up to date, the sources that accepted quotes of this article have.
   * @param before the article's records when it last taught something: what it has not changed since is no news, and an old
   *   article does not take back what others have changed meanwhile
   * @returns whether there was anything new
   */
  learn(tagged: unknown, before: Records | undefined): Promise<Result<boolean, FileCode>>
  /** Resolves when a directory that is being made again is made. */
  made(): Promise<void>
}

interface SourcesPorts {
  readonly places: DeskPlaces
  /** Tells the user of a directory that was damaged. */
  readonly warn: (message: string) => void
  /** More is known than was when `all` was last asked. */
  readonly changed: () => void
  /** Resolves when nothing more urgent is under way. */
  readonly turn: () => Promise<unknown>
}

interface Known {
  readonly file: SourcesFile
  /** Of the file that holds just this; undefined when none does. */
  readonly stamp: string | undefined
}

export function createSourcesDirectory({ places, warn, changed, turn }: SourcesPorts): SourcesDirectory {
  const inOrder = createSerial()
  let known: Known | undefined
  let making: Promise<void> | undefined
  let unread = 0

  async function read(): Promise<Result<Known, FileCode>> {
    const stamp = await stampOf(places.sources)
    if (known && (making || (stamp !== undefined && known.stamp === stamp))) return ok(known)
    const file = await readOwnFile(places.sources)
    // Nothing is written over a directory that only cannot be read just now.
    if (!file.ok && file.code !== 'missing')
      return refuse('failed', `The directory of sources cannot be used. ${file.message}`)
    if (file.ok) {
      const json = parseJson(Buffer.from(file.value).toString('utf8'))
      const parsed = sourcesFileParser.safeParse(json.ok ? json.value : undefined)
      if (parsed.success) return ok((known = { file: parsed.data, stamp }))
      const why = 'The directory of sources was damaged and is made again from the articles.'
      warn(await quarantineFile(places, places.sources, why))
    }
    known = { file: known?.file ?? EMPTY_SOURCES, stamp: undefined }
    making ??= makeAgain().finally(() => {
      making = undefined
    })
    return ok(known)
  }

  async function makeAgain(): Promise<void> {
    const found = await sourcesOfArticles(places, turn)
    await inOrder(async () => {
      // What was learnt while the articles were read is newer than what they said.
      const file = { ...EMPTY_SOURCES, sources: [...withSources(found, known?.file.sources ?? [])] }
      const written = file.sources.length > 0 ? await write(file) : ok(null)
      if (!written.ok) warn(written.message)
    })
    if (found.length > 0) changed()
  }

  async function write(file: SourcesFile): Promise<Result<null, FileCode>> {
    known = { file, stamp: undefined }
    const saved = await saveFile(places.sources, Buffer.from(serialiseSources(file)))
    if (saved.ok) known = { file, stamp: await stampOf(places.sources) }
    return saved
  }

  /** They stay in the file: a newer Quoin may have written them. */
  function sayUnread(count: number): void {
    if (count !== unread && count > 0)
      warn(
        `The directory of sources has ${count === 1 ? 'an entry' : `${count} entries`} that this Quoin cannot read; left as found.`,
      )
    unread = count
  }

  return {
    all: () =>
      inOrder(async () => {
        const directory = await read()
        if (!directory.ok) warn(directory.message)
        const entries = directory.ok ? directory.value.file.sources : []
        const sources = sourcesIn(entries)
        sayUnread(entries.length - sources.length)
        return sources
      }),
    made: async () => making,
    learn: (tagged, before) =>
      inOrder(async () => {
        const said = acceptedSources(tagged)
        if (said.length === 0) return ok(false)
        const directory = await read()
        if (!directory.ok) return directory
        const { file, stamp } = directory.value
        const learnt = newsOf(said, before, file.sources)
        const next = { ...file, sources: [...withSources(file.sources, learnt)] }
        const isNew = serialiseSources(next) !== serialiseSources(file)
        if (!isNew && (making || stamp !== undefined)) return ok(false)
        if (making) {
          known = { file: next, stamp: undefined }
          return ok(true)
        }
        const saved = await write(next)
        return saved.ok ? ok(isNew) : saved
      }),
  }
}

/** Of each source the entry with what this article has changed about it, field by field. */
function newsOf(
  said: readonly SourceJson[],
  before: Records | undefined,
  entries: readonly unknown[],
): readonly unknown[] {
  if (!before) return said
  const known = new Map(sourcesIn(entries).map(({ record: _, ...entry }) => [entry.id, entry]))
  return said.map((source) => {
    const [was, entry] = [before.find(sourceKind, source.id), known.get(source.id)]
    if (!was || !entry) return source
    const { record: _, ...then } = was
    return patchRecord(entry, then, source)
  })
}

async function stampOf(path: string): Promise<string | undefined> {
  const stats = await lstat(path).catch(() => undefined)
  return stats && `${stats.size} ${stats.mtimeMs} ${stats.ino}`
}
