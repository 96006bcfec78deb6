/** The list of the desk's sources, as it is filtered. */
import { standing } from '../../shared/model/standing.ts'
import { twins } from '../../shared/directory/twins.ts'
import type { SourceUse } from '../../shared/ipc/contract.ts'
import type { Entry } from '../../shared/model/entry.ts'
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

/** Made when there is something to sort: the first one of a page takes the browser 6 ms. */
let alphabet: Intl.Collator | undefined

/** All of them, in the order of their names. */
export function entryRows(entries: Entries, uses: Uses): readonly EntryRow[] {
  alphabet ??= new Intl.Collator('en', { numeric: true })
  const { compare } = alphabet
  const alike = twins(entries.values())
  const quotes = quotesByEntry(entries, uses)
  return Array.from(entries.values(), (entry): EntryRow => {
    const into = entry.mergedInto === undefined ? undefined : standing((id) => entries.get(id), entry.id)
    return {
      id: entry.id,
      label: sourceLabel(entry),
      kind: entry.kind,
      detail: (entry.name === '' ? '' : entry.descriptor) || (entry.affiliation ?? entry.issuer ?? ''),
      words: [
        entry.name,
        entry.descriptor,
        ...entry.aliases,
        entry.affiliation ?? '',
        entry.issuer ?? '',
      ].join(' '),
      quotes: uses && (quotes.get(entry.id) ?? 0),
      hasTwins: alike.has(entry.id),
      ...(into ? { mergedInto: sourceLabel(into) } : {}),
    }
  }).sort((a, b) => compare(a.label, b.label) || (a.id < b.id ? -1 : 1))
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
