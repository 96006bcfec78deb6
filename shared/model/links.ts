/** The links of records, as their kinds tell them: which fields name other records, one or a list of them. */
import { KINDS, type QuoinRecord, type RecordKind } from './record.ts'
import type { Linked } from './recordKind.ts'

interface LinkField {
  readonly field: string
  readonly to: Linked
}

const LINKS = Object.fromEntries(
  Object.values(KINDS).map(({ name, links }) => [
    name,
    Object.entries(links).map(([field, to]): LinkField => ({ field, to })),
  ]),
) as unknown as Readonly<Record<RecordKind, readonly LinkField[]>>

/** Calls for each record that this one names: calls rather than a list, for it is asked of every record at once. */
export function eachLink(record: QuoinRecord, visit: (id: string, link: LinkField) => void): void {
  for (const link of LINKS[record.record]) {
    const named = fieldOf(record, link.field)
    if (typeof named === 'string') visit(named, link)
    else if (Array.isArray(named)) for (const id of named as readonly string[]) visit(id, link)
  }
}

/** The record with these links only; the very same when it loses none. */
export function keepLinks<R extends QuoinRecord>(
  record: R,
  keeps: (id: string, link: LinkField) => boolean,
): R {
  const changed: Record<string, unknown> = {}
  const lost = new Set<string>()
  for (const link of LINKS[record.record]) {
    const named = fieldOf(record, link.field)
    if (typeof named === 'string' && !keeps(named, link)) lost.add(link.field)
    if (!Array.isArray(named)) continue
    const kept = (named as readonly string[]).filter((id) => keeps(id, link))
    if (kept.length < named.length) changed[link.field] = kept
  }
  if (lost.size === 0 && Object.keys(changed).length === 0) return record
  return Object.fromEntries(
    Object.entries({ ...record, ...changed }).filter(([field]) => !lost.has(field)),
  ) as unknown as R
}

/** The record with one more link in its list of such records; the very same where it has no such list, or names it already. */
export function addLink<R extends QuoinRecord>(record: R, named: QuoinRecord): R {
  const list = LINKS[record.record].find(({ field, to }) => to === named.record && isList(record, field))
  if (!list) return record
  const ids = fieldOf(record, list.field) as readonly string[]
  return ids.includes(named.id) ? record : { ...record, [list.field]: [...ids, named.id] }
}

/** Whether a record of its kind may name one of these. */
export function mayName(record: QuoinRecord, to: Linked): boolean {
  return LINKS[record.record].some((link) => link.to === to)
}

function isList(record: QuoinRecord, field: string): boolean {
  return Array.isArray(fieldOf(record, field))
}

/** As any property, which costs a tenth of `Reflect.get`: it is asked of every record. */
function fieldOf(record: QuoinRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field]
}
