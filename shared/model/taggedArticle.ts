/**
 * Tagged JSON: Quoin's own format, on disk and for export (design: one format, one schema). Offsets are UTF-16 code
 * units into `article.text`, end exclusive, unless a field says otherwise.
 *
 * The parser of the whole file is what the JSON Schema in `assets/schema` is generated from. Reading a file goes
 * through `decode.ts`, which parses tag by tag, so that one bad tag does not cost the others.
 */
import { z } from 'zod'
import {
  ATTRIBUTION_TYPES,
  attributionFields,
  type Attribution,
  type AttributionType,
} from './attribution.ts'
import { cueFields } from './cue.ts'
import { mentionFields, type Mention } from './mention.ts'
import { sourceFields, type Source } from './source.ts'
import { spanParser, type Span } from './span.ts'

export const FORMAT = 'quoin/tagged-article'
/** Major.minor: readers accept a newer minor and keep what they do not know; a newer major is refused. */
export const VERSION = '1.0'

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
  readonly text: string
  /** SHA-256 of the text in UTF-8, lower-case hexadecimal. */
  readonly sha256: string
  readonly blocks: readonly { readonly kind: string; readonly start: number; readonly end: number }[]
  readonly furniture: readonly { readonly kind: string; readonly start: number; readonly end: number }[]
}

export interface AttributionJson extends Omit<Attribution, 'record'> {
  readonly type: AttributionType
  readonly content: readonly Span[]
  readonly cue: readonly (Span & { readonly cueId: string })[]
  readonly source: readonly (Span & { readonly mentionId: string })[]
}

export type CueJson = { readonly id: string; readonly orphaned?: string; readonly spans: readonly Span[] }
export type MentionJson = Omit<Mention, 'record'> & { readonly spans: readonly Span[] }
export type SourceJson = Omit<Source, 'record'>

export interface TaggedArticle {
  readonly format: typeof FORMAT
  readonly version: string
  readonly offsetUnit: 'utf16'
  readonly article: ArticleJson
  readonly attributions: readonly AttributionJson[]
  readonly cues: readonly CueJson[]
  readonly mentions: readonly MentionJson[]
  readonly sources: readonly SourceJson[]
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
  text: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  blocks: z.array(block(z.string())).describe('paragraphs; between them there is only white space'),
  furniture: z.array(block(z.string())),
})

export const attributionJsonParser: z.ZodType<AttributionJson> = z.looseObject({
  ...attributionFields,
  type: z.enum(ATTRIBUTION_TYPES),
  content: z.array(spanParser),
  cue: z.array(z.intersection(spanParser, z.looseObject({ cueId: z.string() }))),
  source: z.array(z.intersection(spanParser, z.looseObject({ mentionId: z.string() }))),
  cueIds: z.array(z.string()),
  mentionIds: z.array(z.string()),
  sourceIds: z.array(z.string()).describe('every source, whether mentioned in the text or assigned by hand'),
})

export const cueJsonParser: z.ZodType<CueJson> = z.looseObject({ ...cueFields, spans: z.array(spanParser) })
export const mentionJsonParser: z.ZodType<MentionJson> = z.looseObject({
  ...mentionFields,
  spans: z.array(spanParser),
})
export const sourceJsonParser: z.ZodType<SourceJson> = z.looseObject(sourceFields)

/** What tells our file from any other, and its version from a newer one. */
export const envelopeParser = z.looseObject({
  format: z.literal(FORMAT),
  version: z.string().regex(/^\d+\.\d+$/),
})

export const taggedArticleParser: z.ZodType<TaggedArticle> = z.looseObject({
  format: z.literal(FORMAT),
  version: z.string().regex(/^\d+\.\d+$/),
  offsetUnit: z.literal('utf16'),
  article: articleParser,
  attributions: z.array(attributionJsonParser),
  cues: z.array(cueJsonParser),
  mentions: z.array(mentionJsonParser),
  sources: z.array(sourceJsonParser),
  claims: z.array(z.unknown()),
  findings: z.array(z.unknown()),
})
