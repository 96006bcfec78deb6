import { z } from 'zod'
import { ATTRIBUTION_TYPES } from '../model/attribution.ts'
import { FIND_IN, FIND_SINCE, FIND_STATES, type DeskCalls } from './desk.ts'
import { entryId, typed } from './fields.ts'
import type { ParsersOf } from './parsersOf.ts'

const LARGEST_FILE = 20 * 1024 * 1024

export const soughtParser = z.object({
  words: typed,
  within: z.enum(FIND_IN),
  type: z.enum(ATTRIBUTION_TYPES).nullable(),
  sourceId: entryId.nullable(),
  state: z.enum(FIND_STATES),
  since: z.enum(FIND_SINCE),
})

export const deskParsers: ParsersOf<DeskCalls> = {
  'desk.list': z.object({ words: typed, count: z.int().min(1).max(1_000_000), isArchive: z.boolean() }),
  'desk.look': z.null(),
  'desk.find': soughtParser.extend({ count: z.int().min(1).max(1_000) }),
  'desk.chooseFiles': z.null(),
  'desk.takeInClipboard': z.null(),
  'desk.takeIn': z.object({
    name: z.string().min(1).max(260),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= LARGEST_FILE + 1),
  }),
}
