import type { Range } from '../../text/range.ts'
import type { MentionForm } from './mentionForm.ts'

/** A source as it stands in the text. */
export interface SourceMention extends Range {
  readonly form: MentionForm
  /** From the first to the last word of what it is said to have said. */
  readonly content: Range | undefined
  /** "Trump said he …", "“I …,” Trump said": the lone name is a person's, not a firm's or country's. */
  readonly isOne: boolean
}
