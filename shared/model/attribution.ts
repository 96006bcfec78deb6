/** An attribution is the frame content + cue + source: somebody's words, what introduces them, and whose they are. */
import { z } from 'zod'
import { recordKind } from './recordKind.ts'
import { sourcingParser, UNSTATED, type Sourcing } from './sourcing.ts'
import { spanParser, type Span } from './span.ts'

export const ATTRIBUTION_TYPES = ['direct', 'indirect', 'mixed'] as const
export type AttributionType = (typeof ATTRIBUTION_TYPES)[number]

export const STATUSES = ['suggested', 'accepted', 'rejected'] as const
export type Status = (typeof STATUSES)[number]

const ORIGINS = ['editor', 'engine', 'import'] as const
type Origin = (typeof ORIGINS)[number]

/** Where it stands in the text is told by marks that carry its id; everything else about it is here. */
export interface Attribution {
  readonly record: 'attribution'
  readonly id: string
  readonly status: Status
  readonly origin: Origin
  /** The engine's own estimate, 0 to 1. */
  readonly confidence?: number
  /** Why the engine proposed it, in an editor's words. */
  readonly reason?: string
  /** Set when an editor overrules the type computed from the quotation marks. */
  readonly typeOverride?: AttributionType
  readonly cueIds: readonly string[]
  readonly mentionIds: readonly string[]
  /** Sources assigned without a mention in the text; those of mentions are not repeated here. */
  readonly sourceIds: readonly string[]
  readonly nestedIn?: string
  readonly sourcing: Sourcing
  readonly note: string
  /** What the content said before its text was deleted: such a tag is orphaned, kept and shown. */
  readonly orphaned?: string
}

/** As the file has it: with its type, and the words of its cues and mentions beside their ids. */
export interface AttributionJson extends Omit<Attribution, 'record'> {
  readonly type: AttributionType
  readonly content: readonly Span[]
  readonly cue: readonly (Span & { readonly cueId: string })[]
  readonly source: readonly (Span & { readonly mentionId: string })[]
}

const ids = z.array(z.string())

const fields = {
  id: z.string().min(1),
  status: z.enum(STATUSES),
  origin: z.enum(ORIGINS),
  confidence: z.number().min(0).max(1).exactOptional(),
  reason: z.string().exactOptional(),
  typeOverride: z.enum(ATTRIBUTION_TYPES).exactOptional(),
  cueIds: ids,
  mentionIds: ids,
  sourceIds: ids,
  nestedIn: z.string().exactOptional(),
  sourcing: sourcingParser,
  note: z.string(),
  orphaned: z.string().exactOptional(),
}

export const attributionKind = recordKind<Attribution, 'attributions', 'content', AttributionJson>({
  name: 'attribution',
  list: 'attributions',
  role: 'content',
  fields,
  links: { cueIds: 'cue', mentionIds: 'mention', sourceIds: 'source', nestedIn: 'attribution' },
  isPast: ({ status }) => status === 'rejected',
  isSuggested: ({ status }) => status === 'suggested',
  inFile: z.looseObject({
    ...fields,
    type: z.enum(ATTRIBUTION_TYPES),
    content: z.array(spanParser),
    cue: z.array(z.intersection(spanParser, z.looseObject({ cueId: z.string() }))),
    source: z.array(z.intersection(spanParser, z.looseObject({ mentionId: z.string() }))),
    sourceIds: ids.describe('every source, whether mentioned in the text or assigned by hand'),
  }),
  fromFile: ({ type: _type, content, cue, source, ...entry }) => ({
    record: {
      ...entry,
      // The words of a cue or source link it as well as its id does: neither is to be lost for the other's sake.
      cueIds: unique([...entry.cueIds, ...cue.map(({ cueId }) => cueId)]),
      mentionIds: unique([...entry.mentionIds, ...source.map(({ mentionId }) => mentionId)]),
      record: 'attribution',
    },
    spans: content,
  }),
})

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)]

/** An attribution made by an editor's hand, not linked to anything yet. */
export function newAttribution(
  id: string,
  given: Partial<Omit<Attribution, 'record' | 'id'>> = {},
): Attribution {
  return {
    record: 'attribution',
    id,
    status: 'accepted',
    origin: 'editor',
    cueIds: [],
    mentionIds: [],
    sourceIds: [],
    sourcing: UNSTATED,
    note: '',
    ...given,
  }
}
