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
  /** As X said, A. */
  | 'asClause'
  /** X said that A. */
  | 'clauseAfter'
  /** X asked whether A. */
  | 'questionAfter'
  /** X denied A. */
  | 'objectAfter'
  /** X vowed to A. */
  | 'infinitiveAfter'
  /** X called Y “A”. */
  | 'naming'
  /** According to X, A. */
  | 'accordingTo'
  /** X's claim that A. */
  | 'nounCue'
  /** X: A, as a headline. */
  | 'headline'
  /** X wrote: and “A.” opens the next paragraph. */
  | 'nextParagraph'
  /** X: “A.” */
  | 'colon'
  /** “A.” – X */
  | 'signature'
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

/** Grows while later quotations turn out to belong to it: a copy each time would make long quotations quadratic. */
export interface BlockDraft extends Draft {
  readonly content: Range[]
  /** Has a quotation in its content, so that a later one without a cue of its own may go on with it. */
  readonly isQuoted: boolean
  readonly lemma: string
  /** A later quotation without a cue of its own was added. */
  goesOn?: boolean
}
