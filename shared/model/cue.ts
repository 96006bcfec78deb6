/** A cue is the wording that introduces an attribution: "said", "told CNN", "according to". */
import { z } from 'zod'
import { recordKind } from './recordKind.ts'

export interface Cue {
  readonly record: 'cue'
  readonly id: string
  readonly orphaned?: string
}

export const cueKind = recordKind<Cue, 'cues', 'cue'>({
  name: 'cue',
  list: 'cues',
  role: 'cue',
  fields: { id: z.string().min(1), orphaned: z.string().exactOptional() },
})

export function newCue(id: string): Cue {
  return { record: 'cue', id }
}
