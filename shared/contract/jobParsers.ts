import { z } from 'zod'
import type { JobCalls } from './jobs.ts'
import type { ParsersOf } from './parsersOf.ts'

export const jobParsers: ParsersOf<JobCalls> = {
  'folders.takeIn': z.null(),
  'folders.watch': z.null(),
  'folders.unwatch': z.null(),
  'job.cancel': z.object({ id: z.string().min(1).max(64) }),
}
