/** The directory of sources, `sources.json`: what the authority must be told of it. */
import { z } from 'zod'
import { isCircular } from '../../../shared/model/standing.ts'
import type { Entries, EntriesDiff } from '../../../shared/directory/merging.ts'
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

/** A field of the file: not all articles have been read for it yet. */
const UNFINISHED = 'unfinished'

/** Where there was no file, or none to go by: it is to be made from the articles. */
export const UNMADE_DIRECTORY: DirectoryState = {
  entries: Records.of<Entry>([]),
  unread: [],
  rest: { [UNFINISHED]: true },
}

export function isUnfinished({ rest }: DirectoryState): boolean {
  return rest[UNFINISHED] === true
}

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
  const state = { entries: Records.of(withoutCircles(entries)), unread, rest }
  return ok({ state, isNewer: opened.age === 'newer' })
}

/** What becomes of the directory. */
export interface DirectoryChange extends EntriesDiff {
  /** What others wrote into the file that this version cannot read, and now stands there. */
  readonly foreign?: Pick<DirectoryState, 'unread' | 'rest'>
  /** It is whole: all articles have been read for it. */
  readonly isMade?: true
}

const changeParser: z.ZodType<DirectoryChange> = z.intersection(
  diffParserOf(entryKind.parser),
  z.object({
    foreign: z
      .object({ unread: z.array(z.unknown()), rest: z.record(z.string(), z.unknown()) })
      .exactOptional(),
    isMade: z.literal(true).exactOptional(),
  }),
)
const canonical = canonicalOf(entryKind)

export const directoryCodec: Codec<DirectoryState> = {
  title: () => 'The directory of sources',
  howToCompare: 'It is text, and any editor shows it.',
  change(state, changes) {
    let now = state
    for (const each of changes) {
      const change = changeParser.safeParse(each)
      if (!change.success)
        return refuse('badSteps', `This is no change of entries: ${firstProblem(change.error)}.`)
      const after = changed(now, change.data)
      if (!after.ok) return after
      now = after.value
    }
    return ok(now)
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

function changed(
  state: DirectoryState,
  { foreign, isMade, ...diff }: DirectoryChange,
): Result<DirectoryState, 'badSteps'> {
  // Whoever was quicker to add it made the entry.
  const added = diff.added.filter(({ id }) => !state.entries.get(id))
  const entries = fold(state.entries, { ...diff, added })
  const find = (id: string) => entries.get(id)
  for (const { id } of [...added, ...diff.updated.map(([, to]) => to)]) {
    const entry = find(id)
    if (entry && isCircular(find, entry))
      return refuse(
        'badSteps',
        `“${sourceLabel(entry)}” would be merged into itself. Take the other merging back first.`,
      )
  }
  const { unread, rest } = foreign ?? state
  const { [UNFINISHED]: _, ...made } = rest
  const isLeft = isUnfinished(state) && isMade !== true
  return ok({ entries, unread, rest: isLeft ? { ...made, [UNFINISHED]: true } : made })
}

/** In circles, as files that were written by hand or put together can have them, each stands for itself. */
function withoutCircles(entries: readonly Entry[]): readonly Entry[] {
  const byIds = new Map(entries.map((entry) => [entry.id, entry]))
  return entries.map((entry) => {
    if (!isCircular((id) => byIds.get(id), entry)) return entry
    const { mergedInto: _, gave: _gave, ...alone } = entry
    return alone
  })
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

export function isEmpty({ added, updated, removed, ...more }: DirectoryChange): boolean {
  return added.length + updated.length + removed.length + Object.keys(more).length === 0
}
