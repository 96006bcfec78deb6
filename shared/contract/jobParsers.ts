import { z } from 'zod'
import { FORMAT_NAMES } from '../exportFormats.ts'
import { soughtParser } from './deskParsers.ts'
import type { JobCalls } from './jobs.ts'
import type { ParsersOf } from './parsersOf.ts'

export const jobParsers: ParsersOf<JobCalls> = {
  'folders.takeIn': z.null(),
  'folders.watch': z.null(),
  'folders.unwatch': z.null(),
  'folders.export': z.object({ sought: soughtParser, format: z.enum(FORMAT_NAMES) }),
  'job.cancel': z.object({ id: z.string().min(1).max(64) }),
}
