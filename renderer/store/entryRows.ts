/** The list of the desk's sources, as it is filtered. */
import { standing } from '../../shared/model/standing.ts'
import { twins } from '../../shared/directory/twins.ts'
import type { SourceUse } from '../../shared/contract/sources.ts'
import type { Entry } from '../../shared/model/entry.ts'
import { nameKey } from '../../shared/nameKey.ts'
import { isAnonymous, sourceLabel, type SourceKind } from '../../shared/model/source.ts'
import type { SourcesOnly } from './slices/place.ts'

export type Entries = ReadonlyMap<string, Entry>
export type Uses = ReadonlyMap<string, SourceUse> | undefined

export interface EntryRow {
  readonly id: string
  readonly label: string
  readonly kind: SourceKind
  readonly detail: string
  /** All that it goes by, for who looks for it. */
  readonly words: string
  /** Undefined while nobody has counted. */
  readonly quotes: number | undefined
  readonly hasTwins: boolean
  /** What it was merged into is called. */
  readonly mergedInto?: string
}

/** All of them, in the order of their names. */
export function entryRows(entries: Entries, uses: Uses): readonly EntryRow[] {
  const find = (id: string) => entries.get(id)
  const alike = twinsIn(entries)
  const quotes = quotesByEntry(entries, uses)
  return Array.from(entries.values(), toldOf)
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry, told }): EntryRow => {
      const into = standing(find, entry.id)
      return {
        ...told,
        quotes: uses && (quotes.get(entry.id) ?? 0),
        hasTwins: alike.has(entry.id),
        ...(into && into !== entry ? { mergedInto: sourceLabel(into) } : {}),
      }
    })
}

/** Found once for all who show the same entries. */
export function twinsIn(entries: Entries): ReadonlyMap<string, readonly string[]> {
  const known = twinsOf.get(entries)
  if (known) return known
  const found = twins(entries.values())
  twinsOf.set(entries, found)
  return found
}

const twinsOf = new WeakMap<Entries, ReadonlyMap<string, readonly string[]>>()

interface Told {
  readonly entry: Entry
  /** What it is sorted by. */
  readonly key: string
  readonly told: Pick<EntryRow, 'id' | 'label' | 'kind' | 'detail' | 'words'>
}

const toldBefore = new WeakMap<Entry, Told>()

/** What its row says by itself: of tens of thousands only those are read that have changed. */
function toldOf(entry: Entry): Told {
  const known = toldBefore.get(entry)
  if (known) return known
  const { id, kind, name, descriptor, aliases, affiliation = '', issuer = '' } = entry
  const label = sourceLabel(entry)
  const detail = (name === '' ? '' : descriptor) || affiliation || issuer
  const words = [name, descriptor, ...aliases, affiliation, issuer].join(' ')
  const made = { entry, key: nameKey(label), told: { id, label, kind, detail, words } }
  toldBefore.set(entry, made)
  return made
}

/** Also the quotes of what was merged into it are an entry's. */
function quotesByEntry(entries: Entries, uses: Uses): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { id, quotes } of uses?.values() ?? []) {
    const now = standing((each) => entries.get(each), id)?.id ?? id
    for (const each of new Set([id, now])) sums.set(each, (sums.get(each) ?? 0) + quotes)
  }
  return sums
}

const PEOPLE: ReadonlySet<SourceKind> = new Set(['person'])
const BODIES: ReadonlySet<SourceKind> = new Set(['organisation', 'outlet', 'group', 'socialAccount'])
const DOCUMENTS: ReadonlySet<SourceKind> = new Set(['document', 'publication'])

const SHOWN: Readonly<Record<SourcesOnly, (row: EntryRow) => boolean>> = {
  all: () => true,
  people: ({ kind }) => PEOPLE.has(kind),
  bodies: ({ kind }) => BODIES.has(kind),
  documents: ({ kind }) => DOCUMENTS.has(kind),
  unnamed: (row) => isAnonymous(row),
  twins: ({ hasTwins }) => hasTwins,
  unused: ({ quotes }) => quotes === 0,
  merged: () => true,
}

/** Those of a kind; what was merged into others is only among the merged. */
export function shownRows(rows: readonly EntryRow[], only: SourcesOnly): readonly EntryRow[] {
  return rows.filter((row) => (row.mergedInto !== undefined) === (only === 'merged') && SHOWN[only](row))
}
