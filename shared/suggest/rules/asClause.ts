import type { Range } from '../../text/range.ts'
import { contentEnd } from '../content/contentEnd.ts'
import { rangeOf } from '../content/rangeOf.ts'
import { allows } from '../lexicons/reportingVerbs.ts'
import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { CLAUSE_STOPS, CONJUNCTIONS } from '../reading/wordLists.ts'
import { clauseStart, type CueRule, edgeOf, previousEnd, weightOf } from './cueRule.ts'

/** "As Northwire reported, A.", "The gates, as Northwire reported, were locked." and "A, as Northwire reported." */
export const asClause: CueRule = (place) => {
  const { sentence, cue, cues } = place
  const { following, source, verb } = cue
  const as = edgeOf(cue) - 1
  if (wordAt(sentence, as) !== 'as' || (as > 0 && !isComma(sentence[as - 1]))) return undefined
  if (source === undefined || cue.inverted || cue.participle || !allows(verb, 'that')) return undefined
  const weight = weightOf(cue, 'that')
  if (following.kind === 'comma') {
    const from = following.at + 1
    const after = rangeOf(sentence, from, contentEnd(sentence, from, cues))
    if (after === undefined) return undefined
    const before = subjectUpTo(sentence, as - 1)
    return {
      content: before === undefined ? [after] : [before, after],
      rule: 'asClause',
      weight: 0.85 * weight,
    }
  }
  if (following.kind !== 'end' || previousEnd(place) > 0) return undefined
  const before = as === 0 ? undefined : rangeOf(sentence, clauseStart(sentence, 0, as - 1), as - 1)
  return before && { content: [before], rule: 'asClause', weight: 0.7 * weight }
}

const LONGEST_SUBJECT = 8

/** "The gates" of "The gates, as …"; undefined where the clause only begins behind the cue: "And, as …". */
function subjectUpTo(sentence: Sentence, comma: number): Range | undefined {
  let from = comma
  while (sentence[from - 1]?.kind === 'word' && !stops(wordAt(sentence, from - 1) ?? '')) from -= 1
  return comma - from > LONGEST_SUBJECT ? undefined : rangeOf(sentence, from, comma)
}

const stops = (lower: string): boolean => CLAUSE_STOPS.has(lower) || CONJUNCTIONS.has(lower)
