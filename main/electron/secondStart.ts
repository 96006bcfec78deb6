/** What a second start hands to the first: its files, made absolute where it was started. */
import { z } from 'zod'

const parser = z.object({ files: z.array(z.string().min(1).max(4096)).max(1000).readonly() })

export type SecondStart = z.infer<typeof parser>

/** @param given from another process, so it may be anything */
export function filesOfSecondStart(given: unknown): readonly string[] {
  const parsed = parser.safeParse(given)
  return parsed.success ? parsed.data.files : []
}
