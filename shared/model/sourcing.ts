/** On what terms the words were given, and how the newsroom came by them. */
import { z } from 'zod'

export const GROUNDS = ['onRecord', 'background', 'deepBackground', 'offRecord', 'unstated'] as const
export type Ground = (typeof GROUNDS)[number]

export const OBTAINED = [
  'toldOutlet',
  'statement',
  'publicRemarks',
  'document',
  'socialPost',
  'otherOutlet',
  'firsthand',
  'unknown',
] as const
export type Obtained = (typeof OBTAINED)[number]

export interface Sourcing {
  readonly ground: Ground
  readonly obtained: Obtained
  /** Why the source is not named. */
  readonly anonymityReason?: string
  readonly approvedBy?: string
}

export const UNSTATED: Sourcing = { ground: 'unstated', obtained: 'unknown' }

export const sourcingParser: z.ZodType<Sourcing> = z.looseObject({
  ground: z.enum(GROUNDS),
  obtained: z.enum(OBTAINED),
  anonymityReason: z.string().exactOptional(),
  approvedBy: z.string().exactOptional(),
})
