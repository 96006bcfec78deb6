/** The head of an article: what is known about it beyond its text. One record, so that renaming can be undone too. */
import { z } from 'zod'

export const HEAD_ID = 'head'

export interface Head {
  readonly record: 'head'
  readonly id: typeof HEAD_ID
  readonly articleId: string
  readonly title: string
  readonly slug: string
  /** BCP 47, such as `en`; `und` when nobody said. */
  readonly language: string
}

export const headParser: z.ZodType<Head> = z.looseObject({
  record: z.literal('head'),
  id: z.literal(HEAD_ID),
  articleId: z.string().min(1),
  title: z.string(),
  slug: z.string().min(1),
  language: z.string().min(1),
})
