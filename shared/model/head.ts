/** The head of an article: what is known about it beyond its text. One record, so that renaming can be undone too. */
import { z } from 'zod'
import { recordKind } from './recordKind.ts'

export const HEAD_ID = 'head'

export interface Head {
  readonly record: 'head'
  readonly id: typeof HEAD_ID
  readonly articleId: string
  readonly title: string
  readonly slug: string
  /** BCP 47, such as `en`; `und` when nobody said. */
  readonly language: string
  /** Since when it is in the archive, an ISO 8601 time. */
  readonly archived?: string
}

export const headKind = recordKind<Head, undefined, undefined>({
  name: 'head',
  list: undefined,
  role: undefined,
  fields: {
    id: z.literal(HEAD_ID),
    articleId: z.string().min(1),
    title: z.string(),
    slug: z.string().min(1),
    language: z.string().min(1),
    archived: z.string().exactOptional(),
  },
})
