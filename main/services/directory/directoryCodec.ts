/** The directory of sources, `sources.json`: what the authority must be told of it. */
import { z } from 'zod'
import { isCircular } from '../../../shared/model/standing.ts'
import type { Entries } from '../../../shared/directory/merging.ts'
import { Records } from '../../../shared/document/records.ts'
import { diffParserOf, fold } from '../../../shared/document/recordsDiff.ts'
import { sourcesForm } from '../../../shared/migrations/sources/sourcesForm.ts'
import { isOlder, openVersioned } from '../../../shared/migrations/versioned.ts'
import { byId, canonicalOf } from '../../../shared/model/canonical.ts'
import { entryKind, type Entry } from '../../../shared/model/entry.ts'
import { firstProblem } from '../../../shared/model/firstProblem.ts'
import { ok, refuse, type Result } from '../../../shared/result.ts'
import { sourceLabel } from '../../../shared/model/source.ts'
import type { Codec, OwnPlaces } from '../../authority/owned.ts'
import { SOURCES_ENDING, SOURCES_NAME, type DeskPlaces } from '../../storage/deskPlaces.ts'
import { sha256 } from '../../storage/sha256.ts'

export interface DirectoryState {
  readonly entries: Entries
  /** Entries that this version cannot read: a newer Quoin may have written them, and they stay in the file. */
  readonly unread: readonly unknown[]
  /** Fields of the file that this version does not know. */
  readonly rest: Readonly<Record<string, unknown>>
}

const FORMAT = 'quoin/sources'
/** Of the journal; its first form is its only one. */
const FAMILY = 'quoin/sources-journal-'
const JOURNAL_VERSION = '1'

export const EMPTY_DIRECTORY: DirectoryState = { entries: Records.of<Entry>([]), unread: [], rest: {} }

const fileParser = z.looseObject({
  format: z.literal(FORMAT),
  version: z.string().regex(/^\d+\.\d+$/),
  sources: z.array(z.unknown()),
})

const headerParser = z.object({
  entries: z.array(entryKind.parser),
  unread: z.array(z.unknown()),
  rest: z.record(z.string(), z.unknown()),
})

interface DirectoryInFile {
  readonly state: DirectoryState
  /** A newer Quoin wrote it, in a way that this one would not keep: what can be read is shown, and nothing written. */
  readonly isNewer: boolean
}

/** @param json what the file holds, or undefined when it is no JSON */
export function directoryIn(json: unknown): Result<DirectoryInFile, 'broken'> {
  const file = fileParser.safeParse(json)
  if (!file.success) return refuse('broken', firstProblem(file.error))
  const opened = openVersioned(sourcesForm, file.data.version, file.data)
  const { format: _, version: _version, sources, ...rest } = fileParser.parse(opened.json)
  const entries: Entry[] = []
  const unread: unknown[] = []
  for (const each of sources) {
    const entry = entryKind.read(each)
    if (entry.ok) entries.push(entry.value.record)
    else unread.push(each)
  }
  return ok({ state: { entries: Records.of(entries), unread, rest }, isNewer: opened.age === 'newer' })
}

const diffParser = diffParserOf(entryKind.parser)
const canonical = canonicalOf(entryKind)

export const directoryCodec: Codec<DirectoryState> = {
  title: () => 'The directory of sources',
  change(state, changes) {
    let { entries } = state
    for (const each of changes) {
      const diff = diffParser.safeParse(each)
      if (!diff.success)
        return refuse('badSteps', `This is no change of entries: ${firstProblem(diff.error)}.`)
      entries = fold(entries, diff.data)
      const find = (id: string) => entries.get(id)
      for (const [, { id }] of diff.data.updated) {
        const entry = find(id)
        if (entry && isCircular(find, entry))
          return refuse(
            'badSteps',
            `“${sourceLabel(entry)}” would be merged into itself. Take the other merging back first.`,
          )
      }
    }
    return ok({ ...state, entries })
  },
  bytes({ entries, unread, rest }) {
    const sources = [...[...entries.values()].sort(byId).map(canonical), ...unread]
    const file = { format: FORMAT, version: sourcesForm.version, sources, ...rest }
    const bytes = Buffer.from(`${JSON.stringify(file, null, 2)}\n`)
    return { bytes, sha256: sha256(bytes) }
  },
  toHeader: ({ entries, unread, rest }) => ({
    journal: FAMILY + JOURNAL_VERSION,
    entries: [...entries.values()],
    unread,
    rest,
  }),
  fromJournal({ header, pushes }) {
    if (!header?.journal.startsWith(FAMILY)) return undefined
    if (isOlder(JOURNAL_VERSION, header.journal.slice(FAMILY.length))) return 'newer'
    const parsed = headerParser.safeParse(header)
    if (!parsed.success) return undefined
    const { entries, unread, rest } = parsed.data
    return { state: { entries: Records.of(entries), unread, rest }, pushes: pushes.map(({ steps }) => steps) }
  },
}

export function directoryPlaces(desk: DeskPlaces): OwnPlaces {
  return {
    name: SOURCES_NAME,
    ending: SOURCES_ENDING,
    file: desk.sources,
    journal: desk.sourcesJournal,
    replaced: desk.sourcesReplaced,
    kept: desk.kept,
    quarantine: desk.quarantine,
  }
}
