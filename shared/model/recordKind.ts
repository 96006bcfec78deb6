/**
 * What Quoin must be told of a kind of record. What reads, writes, checks and links records follows from it, so that a
 * kind is one file and a line in `record.ts`.
 */
import { z } from 'zod'
import { ok, refuse, type Result } from '../result.ts'
import { firstProblem } from './firstProblem.ts'
import type { Role } from './role.ts'
import { spanParser, type Span } from './span.ts'

/** What every record has. */
export interface Recorded {
  readonly record: string
  readonly id: string
}

/** A record as the file's list has it: its fields, and its places in the text where marks tell them. */
type InFile<R extends Recorded, At> = Omit<R, 'record'> & ([At] extends [Role] ? Spans : unknown)

type Spans = { readonly spans: readonly Span[] }

export interface KindOf<
  R extends Recorded,
  List extends string | undefined,
  At extends Role | undefined,
  Json = InFile<R, At>,
> {
  readonly name: R['record']
  /** The list of the file that these records are in; the article's head is in none. */
  readonly list: List
  /** The version of the file that brought its list; the others were there from the beginning. */
  readonly since?: string
  /** The role of the marks that bear the record's id; a record without one has no place in the text. */
  readonly role: At
  /** In the order in which they are written. */
  readonly fields: FieldsOf<R>
  /** The fields that name other records by their ids, one or a list, and the kind that is named. */
  readonly links: LinksOf<R>
  /** It is done with: in the text it looks like any words, and the hand passes it by. Its record stays. */
  readonly isPast: (record: R) => boolean
  /** It is a proposal that nobody has decided on yet. */
  readonly isSuggested: (record: R) => boolean
  /** It is told by its field `record`. */
  readonly parser: z.ZodObject<{ readonly record: z.ZodLiteral<R['record']> }> & z.ZodType<R>
  /** Of one entry of the file's list. */
  readonly inFile: z.ZodType<Json>
  /** An entry of the file's list -> the record and its places; refused with what is wrong with it. */
  readonly read: (entry: unknown) => Result<ReadRecord<R>, 'broken'>
}

type ReadRecord<R> = Spans & { readonly record: R }

type FieldsOf<R> = { readonly [Field in keyof Omit<R, 'record'>]-?: z.ZodType<Exclude<R[Field], undefined>> }

/** `tag`: whatever part of a frame. */
type LinksOf<R> = { readonly [Field in keyof R as R[Field] extends Named ? Field : never]?: Linked }
type Named = string | readonly string[] | undefined
export type Linked = 'attribution' | 'cue' | 'mention' | 'source' | 'tag'

interface Plan<R extends Recorded, List, At, Json> {
  readonly name: R['record']
  readonly list: List
  readonly since?: string
  readonly role: At
  readonly fields: FieldsOf<R>
  readonly links?: LinksOf<R>
  readonly isPast?: (record: R) => boolean
  readonly isSuggested?: (record: R) => boolean
  /** Where an entry of the file's list is more than the fields and the spans: its parser, and what it says. */
  readonly inFile?: z.ZodType<Json>
  readonly fromFile?: (entry: Json) => ReadRecord<R>
}

export function recordKind<
  R extends Recorded,
  List extends string | undefined,
  At extends Role | undefined,
  Json = InFile<R, At>,
>({
  links = {},
  isPast = never,
  isSuggested = never,
  fromFile,
  ...plan
}: Plan<R, List, At, Json>): KindOf<R, List, At, Json> {
  const shape: z.ZodRawShape = plan.fields
  const spans = plan.role === undefined ? {} : { spans: z.array(spanParser) }
  // What the fields parse was compared with the record's type where the kind was made.
  const inFile = plan.inFile ?? (z.looseObject({ ...shape, ...spans }) as unknown as z.ZodType<Json>)
  const parser = z.looseObject({ record: z.literal(plan.name), ...shape }) as unknown as KindOf<
    R,
    List,
    At
  >['parser']
  const asRecord = fromFile ?? ((entry: Json) => plainRecord<R>(plan.name, entry))
  return {
    ...plan,
    links,
    isPast,
    isSuggested,
    parser,
    inFile,
    read: (entry) => {
      const parsed = inFile.safeParse(entry)
      return parsed.success ? ok(asRecord(parsed.data)) : refuse('broken', firstProblem(parsed.error))
    },
  }
}

const never = (): boolean => false

function plainRecord<R extends Recorded>(record: R['record'], entry: unknown): ReadRecord<R> {
  const { spans = [], ...fields } = entry as Partial<Spans> & Omit<R, 'record'>
  return { record: { ...fields, record } as unknown as R, spans }
}
