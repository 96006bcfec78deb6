import type { Range } from '../../text/range.ts'
import type { Cue } from '../cues/findCues.ts'
import type { Rule } from '../draft.ts'
import type { Frame } from '../lexicons/reportingVerbs.ts'
import type { Span } from '../phrases/subjectBefore.ts'
import { type Sentence, wordAt } from '../reading/sentence.ts'

/** A cue in its sentence. */
export interface Place {
  readonly sentence: Sentence
  readonly cue: Cue
  /** All cues of the sentence, in order. */
  readonly cues: readonly Cue[]
}

export interface Report {
  /** UTF-16 ranges in order. */
  readonly content: readonly Range[]
  readonly rule: Rule
  /** How likely this is right as far as verb and construction tell, from 0 to 1. */
  readonly weight: number
}

/** One way in which a verb and what it reports stand together; undefined where it does not hold. */
export type CueRule = (place: Place) => Report | undefined

/** Of a frame the lexicon does not give for a verb, but which stands there all the same. */
const UNHEARD_OF = 0.5

export const weightOf = ({ verb }: Cue, frame: Frame): number => verb.frames.get(frame) ?? UNHEARD_OF

/** Where the cue or its source begins, whichever is first: before it ends what may be said before the cue. */
export const edgeOf = ({ group, source }: Cue): number => Math.min(group.from, source?.from ?? group.from)

/** After all earlier cues of the sentence, their sources included. */
export function previousEnd({ cue, cues }: Place): number {
  let end = 0
  for (const other of cues) {
    if (other === cue || other.group.to > cue.group.from || isWithin(cue.source, other.group)) continue
    end = Math.max(end, other.inverted ? (other.source?.to ?? other.group.to) : other.group.to)
  }
  return end
}

/** "“A,” a nurse, who asked not to be named, said": what is said of the speaker reports nothing. */
const isWithin = (source: Span | undefined, { from, to }: Span): boolean =>
  source !== undefined && source.from <= from && to <= source.to

/** Past marks and a joining word: where a clause's own words begin. */
export function clauseStart(sentence: Sentence, from: number, to: number): number {
  let start = from
  while (
    start < to &&
    (sentence[start]?.kind === 'mark' || /^(?:and|but)$/.test(sentence[start]?.lower ?? ''))
  )
    start += 1
  return start
}

/** "Asked whether it would close, Ruiz said yes", "When asked about it, “No,” she said": the question is the reporter's. */
export function opensWithQuestion(sentence: Sentence, from: number): boolean {
  const [first, second, third] = [0, 1, 2].map((ahead) => wordAt(sentence, from + ahead))
  // "When asked to pay, most refuse": no question.
  return first === 'asked' || (first === 'when' && second === 'asked' && third !== 'to')
}
