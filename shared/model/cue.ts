/** A cue is the wording that introduces an attribution: "said", "told CNN", "according to". */
import { z } from 'zod'

export interface Cue {
  readonly record: 'cue'
  readonly id: string
  readonly orphaned?: string
}

export const cueFields = { id: z.string().min(1), orphaned: z.string().exactOptional() }

export const cueParser: z.ZodType<Cue> = z.looseObject({ record: z.literal('cue'), ...cueFields })

export function newCue(id: string): Cue {
  return { record: 'cue', id }
}
