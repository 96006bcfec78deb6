import { z } from 'zod'
import type { Place } from './article.ts'

const position = z.int().nonnegative()

/** A file of its own, since main's first half parses nothing else of the contract. */
export const placeParser: z.ZodType<Place> = z.object({
  caret: position,
  shown: z.object({ pos: position, top: z.number().min(-1e6).max(1e6) }).nullable(),
})
