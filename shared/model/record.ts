/** Whatever is known of an article that is not its text: see "Marks say where, records say what" in the README. */
import { z } from 'zod'
import { attributionKind } from './attribution.ts'
import { commentKind } from './comment.ts'
import { cueKind } from './cue.ts'
import { headKind } from './head.ts'
import { mentionKind } from './mention.ts'
import { TAG_ROLES, type PartRole, type Role, type TagRole } from './role.ts'
import { sourceKind } from './source.ts'

/** Every kind, in the order in which their lists stand in the file. */
export const KINDS = {
  head: headKind,
  attribution: attributionKind,
  cue: cueKind,
  mention: mentionKind,
  source: sourceKind,
  comment: commentKind,
} as const

type Kind = (typeof KINDS)[keyof typeof KINDS]
type RecordOf<K extends Kind> = z.infer<K['parser']>

export type QuoinRecord = RecordOf<Kind>
export type RecordKind = keyof typeof KINDS

/** A part of a frame. */
export type Tag = RecordOf<Extract<Kind, { readonly role: TagRole }>>
/** What is linked to a quote and makes a frame of it: its cue, or words that name its source. */
export type Part = RecordOf<Extract<Kind, { readonly role: PartRole }>>
/** A record whose place in the text is told by marks bearing its id. */
export type Marked = RecordOf<Extract<Kind, { readonly role: Role }>>

const { head, ...others } = KINDS

export const recordParser: z.ZodType<QuoinRecord> = z.discriminatedUnion('record', [
  head.parser,
  ...Object.values(others).map(({ parser }) => parser),
])

export function isMarked(record: QuoinRecord): record is Marked {
  return KINDS[record.record].role !== undefined
}

export function isTag(record: QuoinRecord): record is Tag {
  const { role } = KINDS[record.record]
  return TAG_ROLES.some((each) => each === role)
}

/** Of a tag that is none: a quote. */
export function isPart(record: QuoinRecord): record is Part {
  return isTag(record) && KINDS[record.record].role !== 'content'
}

/** Whether it is a rejected suggestion or a settled comment: in the text like any words, and passed by. */
export function isPast(record: QuoinRecord): boolean {
  // Each kind is asked of its own records only.
  return (KINDS[record.record].isPast as (record: QuoinRecord) => boolean)(record)
}

/** Whether it is a proposal that nobody has decided on yet. */
export function isSuggested(record: QuoinRecord): boolean {
  return (KINDS[record.record].isSuggested as (record: QuoinRecord) => boolean)(record)
}

/** The role of the marks that bear this record's id. */
export function roleOfRecord(record: Marked): Role
export function roleOfRecord(record: QuoinRecord): Role | undefined
export function roleOfRecord(record: QuoinRecord): Role | undefined {
  return KINDS[record.record].role
}
