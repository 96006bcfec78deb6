/**
 * Tagged JSON: Quoin's own format, on disk and for export (design: one format, one schema). Offsets are UTF-16 code
 * units into `article.text`, end exclusive, unless a field says otherwise.
 *
 * The parser of the whole file is what the JSON Schema in `assets/schema` is generated from. Reading a file goes
 * through `decode.ts`, which parses tag by tag, so that one bad tag does not cost the others.
 */
import { z } from 'zod'
import { KINDS } from './record.ts'

export const FORMAT = 'quoin/tagged-article'
/** Major.minor: readers accept a newer minor and keep what they do not know; a newer major is refused. */
export const VERSION = '1.1'

export const FURNITURE_KINDS = [
  'header',
  'date',
  'byline',
  'dateline',
  'wireTag',
  'credit',
  'slugLine',
  'copyright',
  'correction',
] as const

export interface ArticleJson {
  readonly id: string
  readonly title: string
  readonly slug: string
  readonly language: string
  readonly archived?: string
  readonly text: string
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly sha256: string
  readonly blocks: readonly { readonly kind: string; readonly start: number; readonly end: number }[]
  readonly furniture: readonly { readonly kind: string; readonly start: number; readonly end: number }[]
}

type Kind = (typeof KINDS)[keyof typeof KINDS]
export type ListedKind = Extract<Kind, { readonly list: string }>
/** An entry of a kind's list. */
type JsonOf<K extends Kind> = z.infer<K['inFile']>

/** The kinds that have a list in the file, in the order of their lists. */
export const LISTED: readonly ListedKind[] = Object.values(KINDS).filter((kind) => kind.list !== undefined)

/** The list of each kind of record. */
export type Lists = { readonly [K in ListedKind as K['list']]: readonly JsonOf<K>[] }

export interface TaggedArticle extends Lists {
  readonly format: typeof FORMAT
  readonly version: string
  readonly offsetUnit: 'utf16'
  readonly article: ArticleJson
  readonly claims: readonly unknown[]
  readonly findings: readonly unknown[]
}

const offset = z.int().nonnegative()
const block = <Kind extends z.ZodType<string>>(kind: Kind) =>
  z.looseObject({ kind, start: offset, end: offset })

export const articleParser: z.ZodType<ArticleJson> = z.looseObject({
  id: z.string().min(1),
  title: z.string(),
  slug: z.string().min(1),
  language: z.string().min(1).describe('BCP 47; "und" when nobody said'),
  archived: z.string().exactOptional().describe('in the archive since then, ISO 8601'),
  text: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  blocks: z.array(block(z.string())).describe('paragraphs; between them there is only white space'),
  furniture: z.array(block(z.string())),
})

/** What tells our file from any other, and its version from a newer one. */
export const envelopeParser = z.looseObject({
  format: z.literal(FORMAT),
  version: z.string().regex(/^\d+\.\d+$/),
})

/** A file from before there was this kind has no list of it. */
const listParser = ({ inFile, since }: ListedKind): z.ZodType =>
  since === undefined ? z.array<z.ZodType>(inFile) : z.array<z.ZodType>(inFile).default([])

// Each list is what its kind says it is.
export const taggedArticleParser = z.looseObject({
  format: z.literal(FORMAT),
  version: z.string().regex(/^\d+\.\d+$/),
  offsetUnit: z.literal('utf16'),
  article: articleParser,
  ...Object.fromEntries(LISTED.map((kind) => [kind.list, listParser(kind)])),
  claims: z.array(z.unknown()),
  findings: z.array(z.unknown()),
}) as unknown as z.ZodType<TaggedArticle>
