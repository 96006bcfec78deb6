/** What each call accepts. Main parses every argument with these before a handler sees it. */
import type { z } from 'zod'
import { articleParsers } from './articleParsers.ts'
import type { Argument, CallName } from './contract.ts'
import { deskParsers } from './deskParsers.ts'
import { jobParsers } from './jobParsers.ts'
import { sourcesParsers } from './sourcesParsers.ts'
import { windowParsers } from './windowParsers.ts'

export const parsers: { readonly [Name in CallName]: z.ZodType<Argument<Name>> } = {
  ...articleParsers,
  ...deskParsers,
  ...jobParsers,
  ...sourcesParsers,
  ...windowParsers,
}
