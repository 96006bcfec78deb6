import { z } from 'zod'
import { FORMAT_NAMES } from '../exportFormats.ts'
import { recordParser } from '../model/record.ts'
import { LONGEST_NAME } from '../preferences.ts'
import type { ArticleCalls } from './article.ts'
import { article, slug } from './fields.ts'
import type { ParsersOf } from './parsersOf.ts'
import { placeParser } from './placeParser.ts'

const LONGEST_PUSH = 20_000

const version = z.int().nonnegative()

const packedDocument = z.object({
  head: z.string(),
  tail: z.string(),
  marks: z.array(z.string()),
  chapters: z.array(
    z.array(
      z.array(
        z.object({
          kind: z.string(),
          before: z.string(),
          text: z.string(),
          pieces: z.array(z.int().nonnegative()),
        }),
      ),
    ),
  ),
})

export const articleParsers: ParsersOf<ArticleCalls> = {
  'article.open': article,
  'article.push': z.object({
    slug,
    version,
    clientId: z.string().min(1).max(64),
    steps: z.array(z.unknown()).max(LONGEST_PUSH),
  }),
  'article.pull': z.object({ slug, version }),
  'article.close': article,
  'article.save': article,
  'article.shown': article,
  'article.archive': z.object({ slug, isArchived: z.boolean() }),
  'article.delete': article,
  'article.duplicate': article,
  'article.rename': z.object({ slug, name: z.string().min(1).max(LONGEST_NAME) }),
  'article.left': z.object({ slug, place: placeParser }),
  'article.takeOutside': article,
  'article.keep': z.object({ slug, doc: packedDocument, records: z.array(recordParser) }),
  'article.export': z.object({ slug, format: z.enum(FORMAT_NAMES) }),
}
