import type { Range } from '../../text/range.ts'
import type { Sentence } from '../reading/sentence.ts'
import { finalStop } from './contentEnd.ts'

/** The UTF-16 range of a sentence's elements, without the sentence's final stop; undefined when none are left. */
export function rangeOf(sentence: Sentence, from: number, to: number): Range | undefined {
  const end = Math.min(to, finalStop(sentence))
  const first = sentence[from]
  const last = sentence[end - 1]
  return first === undefined || last === undefined || end <= from
    ? undefined
    : { start: first.start, end: last.end }
}
