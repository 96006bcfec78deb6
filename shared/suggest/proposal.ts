import type { ContentType } from '../text/contentType.ts'
import type { Range } from '../text/range.ts'
import type { Rule } from './draft.ts'
import type { MentionForm } from './people/mentionForm.ts'
import type { Speaker } from './people/speaker.ts'

/** Offsets are UTF-16 code units into the text given. No range splits a grapheme or begins or ends with white space. */
export interface Proposal {
  readonly type: ContentType
  /** In document order, never overlapping one another. */
  readonly content: readonly Range[]
  readonly cue: readonly Range[]
  readonly source: readonly (Range & { readonly form: MentionForm })[]
  /** From 0 to 1. */
  readonly confidence: number
  /** Which reading found it. */
  readonly rule: Rule
  /** Plain words for an editor. */
  readonly reason: string
  readonly speaker?: Speaker
}
