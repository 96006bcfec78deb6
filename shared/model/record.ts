/** Whatever is known of an article that is not its text: see "Marks say where, records say what" in the README. */
import { z } from 'zod'
import { attributionKind, type Attribution } from './attribution.ts'
import { commentKind, type Comment } from './comment.ts'
import { cueKind, type Cue } from './cue.ts'
import { headKind, type Head } from './head.ts'
import { mentionKind, type Mention } from './mention.ts'
import type { Linked } from './recordKind.ts'
import type { Role } from './role.ts'
import { sourceKind, type Source } from './source.ts'

/** Every kind, in the order in which their lists stand in the file. */
export const KINDS = {
  head: headKind,
  attribution: attributionKind,
  cue: cueKind,
  mention: mentionKind,
  source: sourceKind,
  comment: commentKind,
} as const

export type QuoinRecord = Head | Attribution | Cue | Mention | Source | Comment
export type RecordKind = QuoinRecord['record']

/** A part of a frame. */
export type Tag = Attribution | Cue | Mention
/** A record whose place in the text is told by marks bearing its id. */
export type Marked = Tag | Comment

export const recordParser: z.ZodType<QuoinRecord> = z.union(Object.values(KINDS).map(({ parser }) => parser))

export function isMarked(record: QuoinRecord): record is Marked {
  return KINDS[record.record].role !== undefined
}

export function isTag(record: QuoinRecord): record is Tag {
  return isMarked(record) && record.record !== 'comment'
}

/** Whether it is a rejected suggestion or a settled comment: in the text like any words, and passed by. */
export function isPast(record: QuoinRecord): boolean {
  // Each kind is asked of its own records only.
  return (KINDS[record.record].isPast as (record: QuoinRecord) => boolean)(record)
}

/** The role of the marks that bear this record's id. */
export function roleOfRecord(record: Marked): Role
export function roleOfRecord(record: QuoinRecord): Role | undefined
export function roleOfRecord(record: QuoinRecord): Role | undefined {
  return KINDS[record.record].role
}

/** As any property, which costs a tenth of `Reflect.get`: it is asked of every record. */
function fieldOf(record: QuoinRecord, field: string): unknown {
  return (record as unknown as Readonly<Record<string, unknown>>)[field]
}

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
