import type { Range } from '../../text/range.ts'

/** The smallest things the engine looks at: a word, a punctuation mark, or a whole quotation, which it does not look into. */
export interface Element extends Range {
  readonly kind: 'word' | 'mark' | 'quote'
  /** Lower case, curly apostrophes straightened; a quotation's is empty. */
  readonly lower: string
  /** Begins with a capital letter; a quotation: its first word does. */
  readonly capital: boolean
}

export type Sentence = readonly Element[]

/** The word at an index, lower case; undefined for a mark, a quotation or no element at all. */
export const wordAt = (sentence: Sentence, at: number): string | undefined => {
  const element = sentence[at]
  return element?.kind === 'word' ? element.lower : undefined
}

export const isMark = (element: Element | undefined, mark: string): boolean =>
  element?.kind === 'mark' && element.lower === mark

export const isComma = (element: Element | undefined): boolean => isMark(element, ',')

/** Whether there is a comma from one element up to another. */
export const hasComma = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.slice(from, to).some(isComma)
