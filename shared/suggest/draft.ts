import type { Range } from '../text/range.ts'

/**
 * Which of the engine's readings found an attribution, named by what stands where: each has its own line in the report of
 * `npm run eval`, so that one that is seldom right shows.
 */
export type Rule =
  /** “A,” X said. */
  | 'quotationBefore'
  /** “A,” said X. */
  | 'quotationInverted'
  /** X said: “A.” */
  | 'quotationAfter'
  /** A, X said. */
  | 'clauseBefore'
  /** A, said X. */
  | 'clauseInverted'
  /** X said that A. */
  | 'clauseAfter'
  /** X asked whether A. */
  | 'questionAfter'
  /** X denied A. */
  | 'objectAfter'
  /** X called Y “A”. */
  | 'naming'
  /** According to X, A. */
  | 'accordingTo'
  /** X wrote: and “A.” opens the next paragraph. */
  | 'nextParagraph'
  /** X: “A.” */
  | 'colon'
  /** “A.” with neither cue nor source beside it. */
  | 'loneQuotation'

/** An attribution as the readers find it, before it is trimmed, typed, weighed and given words for the editor. */
export interface Draft {
  readonly content: readonly Range[]
  readonly cue: readonly Range[]
  readonly source: Range | undefined
  /** From 0 to 1. */
  readonly weight: number
  readonly rule: Rule
}
