/** An attribution is the frame content + cue + source: somebody's words, what introduces them, and whose they are. */
import { z } from 'zod'
import { sourcingParser, UNSTATED, type Sourcing } from './sourcing.ts'

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

/** The fields an attribution has both as a record and in tagged JSON. */
export const attributionFields = {
  id: z.string().min(1),
  status: z.enum(STATUSES),
  origin: z.enum(ORIGINS),
  confidence: z.number().min(0).max(1).exactOptional(),
  reason: z.string().exactOptional(),
  typeOverride: z.enum(ATTRIBUTION_TYPES).exactOptional(),
  nestedIn: z.string().exactOptional(),
  sourcing: sourcingParser,
  note: z.string(),
  orphaned: z.string().exactOptional(),
}

export const attributionParser: z.ZodType<Attribution> = z.looseObject({
  record: z.literal('attribution'),
  ...attributionFields,
  cueIds: z.array(z.string()),
  mentionIds: z.array(z.string()),
  sourceIds: z.array(z.string()),
})

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
