/** The shapes the views draw. Each is derived from the editor's state; see the file named after its selector. */
import type { AttributionType, Status } from '../../shared/model/attribution.ts'
import type { Comment } from '../../shared/model/comment.ts'
import type { MentionForm } from '../../shared/model/mention.ts'
import type { SourceKind } from '../../shared/model/source.ts'
import type { Ground, Sourcing } from '../../shared/model/sourcing.ts'
import type { Role } from '../../shared/model/role.ts'

/** One quote of the inspector's list, in the order of the text. */
export interface QuoteRow {
  readonly id: string
  readonly status: Status
  /** The engine found it, whatever became of it since. */
  readonly isProposed: boolean
  readonly type: AttributionType
  /** The words, pieces joined by " … ", shortened to about 120 characters. */
  readonly text: string
  readonly cue: string
  readonly speakers: readonly Speaker[]
  /** How deep it is nested in other quotes. */
  readonly depth: number
  readonly ground: Ground
  readonly orphaned: boolean
}

export interface Speaker {
  /** Absent while only a mention is linked that nobody has resolved to a source. */
  readonly sourceId?: string
  readonly label: string
  readonly kind: SourceKind | 'unresolved'
  readonly anonymous: boolean
  /** How the article puts it, when that differs from the label: "he". */
  readonly as?: string
}

export interface SourceRow {
  readonly id: string
  readonly label: string
  readonly detail: string
  readonly kind: SourceKind
  readonly anonymous: boolean
  readonly quotes: number
  readonly mentions: number
}

/** Everything the form of the tag in hand shows. */
export type InHand =
  | {
      readonly role: 'content'
      readonly id: string
      readonly status: Status
      readonly type: AttributionType
      readonly typeIsOverridden: boolean
      readonly text: string
      readonly cues: readonly LinkedTag[]
      readonly mentions: readonly LinkedTag[]
      readonly speakers: readonly Speaker[]
      readonly sourcing: Sourcing
      readonly note: string
      readonly nestedIn?: LinkedTag
      readonly pieces: number
      readonly reason?: string
      readonly confidence?: number
    }
  | {
      readonly role: 'cue'
      readonly id: string
      readonly text: string
      readonly quotes: readonly LinkedTag[]
    }
  | {
      readonly role: 'source'
      readonly id: string
      readonly text: string
      readonly form: MentionForm
      readonly speaker: Speaker
      readonly quotes: readonly LinkedTag[]
    }
  | {
      readonly role: 'comment'
      readonly id: string
      readonly text: string
      readonly comment: Comment
      /** The tag that it is about. */
      readonly about?: LinkedTag
    }

export interface LinkedTag {
  readonly id: string
  readonly role: Role
  readonly text: string
}

export interface Counts {
  readonly words: number
  readonly quotes: number
  readonly sourced: number
  readonly anonymous: number
  /** Accepted, but their words are in the text no more: counted nowhere else. */
  readonly gone: number
  readonly suggested: number
}

/** The suggestion at hand in the queue. */
export interface Queue {
  /** From 1, among all that were suggested in this article, decided on or not: each decision leads on to the next number. */
  readonly position: number
  readonly total: number
  readonly quote: QuoteRow
  readonly reason: string
  readonly confidence: number
}
