/**
 * A span is a stretch of the article's plain text together with what it said when it was written down, so that a
 * reader of the file can find it again even if offsets were counted another way.
 */
import { z } from 'zod'

/** `start`/`end` in UTF-16 code units, `cpStart`/`cpEnd` in Unicode code points; ends exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
  readonly cpStart: number
  readonly cpEnd: number
  /** `text.slice(start, end)` */
  readonly exact: string
  /** Up to 32 code units before and after, never splitting a surrogate pair. */
  readonly prefix: string
  readonly suffix: string
}

const offset = z.int().nonnegative()

export const spanParser: z.ZodType<Span> = z.looseObject({
  start: offset.describe('UTF-16 code units'),
  end: offset.describe('UTF-16 code units, exclusive'),
  cpStart: offset.describe('Unicode code points'),
  cpEnd: offset.describe('Unicode code points, exclusive'),
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
})
