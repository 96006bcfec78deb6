/** Whatever is known of an article that is not its text: see "Marks say where, records say what" in the README. */
import { z } from 'zod'
import { attributionParser, type Attribution } from './attribution.ts'
import { cueParser, type Cue } from './cue.ts'
import { headParser, type Head } from './head.ts'
import { mentionParser, type Mention } from './mention.ts'
import { sourceParser, type Source } from './source.ts'

export type QuoinRecord = Head | Attribution | Cue | Mention | Source
export type RecordKind = QuoinRecord['record']

/** A record whose place in the text is told by marks bearing its id. */
export type Tag = Attribution | Cue | Mention

export const recordParser: z.ZodType<QuoinRecord> = z.union([
  attributionParser,
  cueParser,
  mentionParser,
  sourceParser,
  headParser,
])

export function isTag(record: QuoinRecord): record is Tag {
  return record.record === 'attribution' || record.record === 'cue' || record.record === 'mention'
}
