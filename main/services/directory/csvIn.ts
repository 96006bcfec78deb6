/**
 * CSV -> a change of the directory. A row is found by its id, else by its kind and name; what is not there is made. An empty
 * cell says nothing: what the entry has stays. Rows that cannot be used are left out one by one, and told.
 */
import { parse } from 'csv-parse/sync'
import type { Entries, EntriesDiff } from '../../../shared/directory/merging.ts'
import { newEntry, type Entry } from '../../../shared/model/entry.ts'
import {
  AUDIENCE_ROLES,
  isAnonymous,
  newSource,
  SOURCE_KINDS,
  type SourceKind,
} from '../../../shared/model/source.ts'
import { nameKey } from '../../../shared/nameKey.ts'
import { refuse, ok, type Result } from '../../../shared/result.ts'
import { likelyKind } from '../../../shared/suggest/people/likelyKind.ts'
import { titlesInCell, titlesToCell } from './csvTitles.ts'

export interface CsvEntries {
  readonly diff: EntriesDiff
  readonly refused: readonly string[]
}

type Row = Readonly<Record<string, string>>

const KNOWN = ['id', 'kind', 'name', 'description', 'aliases', 'titles', 'affiliation', 'issuer', 'role']

export function fromCsv(text: string, entries: Entries, mintId: () => string): Result<CsvEntries, 'broken'> {
  let rows: readonly { readonly record: Row; readonly info: { readonly lines: number } }[]
  try {
    rows = parse(text, {
      bom: true,
      columns: (header: readonly string[]) => header.map((name) => name.trim().toLowerCase()),
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return refuse('broken', `This is no CSV that Quoin can read: ${why}.`)
  }
  const columns = Object.keys(rows[0]?.record ?? {})
  if (!columns.some((name) => name === 'name' || name === 'description'))
    return refuse(
      'broken',
      `The first row must name the columns: ${KNOWN.join(', ')}; at least “name” or “description”.`,
    )

  const byName = indexed(entries)
  const put = new Map<string, Entry>()
  const refused: string[] = []
  for (const { record, info } of rows) {
    const read = readRow(record, { entries, byName, put, mintId })
    if (typeof read === 'string') refused.push(`Line ${info.lines}: ${read}`)
    else {
      if (!put.has(read.id) && !entries.get(read.id)) index(byName, read)
      put.set(read.id, read)
    }
  }
  const added = [...put.values()].filter(({ id }) => !entries.get(id))
  const updated = [...put.values()].flatMap((entry): (readonly [Entry, Entry])[] => {
    const before = entries.get(entry.id)
    return before && JSON.stringify(before) !== JSON.stringify(entry) ? [[before, entry]] : []
  })
  return ok({ diff: { added, updated, removed: [] }, refused })
}

interface Around {
  readonly entries: Entries
  readonly byName: ReadonlyMap<string, readonly Entry[]>
  /** From earlier rows. */
  readonly put: ReadonlyMap<string, Entry>
  readonly mintId: () => string
}

/** @returns the entry as the row has it, or what is wrong with the row */
function readRow(row: Row, { entries, byName, put, mintId }: Around): Entry | string {
  const cell = (name: string): string => asText(row[name] ?? '')
  const latest = (entry: Entry): Entry => put.get(entry.id) ?? entry
  const [name, descriptor] = [cell('name'), cell('description')]
  if (name + descriptor === '') return 'it has neither a name nor a description.'
  const kind = cell('kind') === '' ? undefined : one(SOURCE_KINDS, cell('kind'))
  if (cell('kind') !== '' && !kind)
    return `“${cell('kind')}” is no kind of source; there are ${SOURCE_KINDS.join(', ')}.`
  const role = cell('role') === '' ? undefined : one(AUDIENCE_ROLES, cell('role'))
  if (cell('role') !== '' && !role)
    return `“${cell('role')}” is no role; there are ${AUDIENCE_ROLES.join(', ')}.`

  const id = cell('id')
  const alike = id === '' ? (byName.get(keyOf(kind, name || descriptor)) ?? []).map(latest) : []
  if (alike.length > 1)
    return `${alike.length} entries are called “${name || descriptor}”: say which by its id.`
  const byId = put.get(id) ?? entries.get(id)
  const known = byId ?? alike[0]
  const entry = known ?? made(id || mintId(), kind ?? likelyKind(name || descriptor), name, descriptor)
  const titles = cell('titles')
  return {
    ...entry,
    ...(kind ? { kind } : {}),
    // Found by its name, it is called that already, as the directory writes it.
    ...(name === '' || (known && !byId) || isAnonymous(kind ? { kind } : entry) ? {} : { name }),
    ...(descriptor === '' ? {} : { descriptor }),
    ...(cell('aliases') === '' ? {} : { aliases: listed(cell('aliases')) }),
    ...(titles === '' || titles === titlesToCell(entry.titles)
      ? {}
      : { titles: titlesInCell(listed(titles), mintId) }),
    ...(cell('affiliation') === '' ? {} : { affiliation: cell('affiliation') }),
    ...(cell('issuer') === '' ? {} : { issuer: cell('issuer') }),
    ...(role ? { audienceRole: role } : {}),
  }
}

function made(id: string, kind: SourceKind, name: string, descriptor: string): Entry {
  return newEntry(
    newSource(id, kind, isAnonymous({ kind }) ? { descriptor: descriptor || name } : { name, descriptor }),
  )
}

function listed(cell: string): readonly string[] {
  return cell.split(/(?<!\\)\|/).flatMap((each) => each.replaceAll('\\|', '|').trim() || [])
}

/** An apostrophe before what would be a formula is not part of it. */
function asText(cell: string): string {
  return /^'[=+\-@\t\r＝＋－＠]/u.test(cell) ? cell.slice(1) : cell
}

function one<Value extends string>(values: readonly Value[], cell: string): Value | undefined {
  return values.find((value) => value.toLowerCase() === cell.toLowerCase())
}

function indexed(entries: Entries): Map<string, Entry[]> {
  const all = new Map<string, Entry[]>()
  for (const entry of entries.values()) if (entry.mergedInto === undefined) index(all, entry)
  return all
}

/** Under its kind, and for whoever does not tell one. */
function index(all: Map<string, Entry[]>, entry: Entry): void {
  for (const kind of [entry.kind, undefined]) {
    const key = keyOf(kind, entry.name || entry.descriptor)
    const alike = all.get(key)
    if (alike) alike.push(entry)
    else all.set(key, [entry])
  }
}

function keyOf(kind: SourceKind | undefined, name: string): string {
  return `${kind ?? ''} ${nameKey(name)}`
}

/** Spreadsheets of many countries write semicolons. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counted = [',', ';', '\t'].map((each) => [each, head.split(each).length] as const)
  return counted.reduce((best, each) => (each[1] > best[1] ? each : best))[0]
}
