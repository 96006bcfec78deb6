import type { Range } from '../text/range.ts'

/** An attribution as the readers find it, before it is trimmed, typed, weighed and given words for the editor. */
export interface Draft {
  readonly content: readonly Range[]
  readonly cue: readonly Range[]
  readonly source: Range | undefined
  /** From 0 to 1. */
  readonly weight: number
  readonly order: 'before' | 'after' | 'inverted' | 'accordingTo' | 'nextParagraph' | 'colon' | 'none'
}
