import type { Cue } from './cues/findCues.ts'
import type { BlockDraft, Rule } from './draft.ts'
import { isSpeech } from './lexicons/reportingVerbs.ts'
import type { Span } from './phrases/subjectBefore.ts'
import type { Sentence } from './reading/sentence.ts'
import { CLAUSE_STOPS, OBJECT_PRONOUNS, PREPOSITIONS, SUBJECT_PRONOUNS } from './reading/wordLists.ts'

/**
 * How far each reading is to be believed beyond what its verb or noun says, from 0 to 1. Set by hand in coarse steps; how
 * often proposals turn out right at each confidence is what `npm run eval` measures.
 */
const BELIEF: Readonly<Record<Rule, number>> = {
  quotationBefore: 1,
  quotationInverted: 1,
  quotationAfter: 0.9,
  clauseAfter: 0.92,
  clauseBefore: 0.9,
  clauseInverted: 0.9,
  asClause: 0.9,
  questionAfter: 0.9,
  objectAfter: 1,
  infinitiveAfter: 1,
  naming: 1,
  accordingTo: 0.92,
  nounCue: 0.7,
  headline: 1,
  nextParagraph: 0.9,
  colon: 1,
  signature: 1,
  loneQuotation: 1,
}

/** A quotation that goes on without a new cue may be somebody else's. */
const GOES_ON = 0.91

/** How likely a draft is right, from 0 to 1 with two decimals. */
export function confidenceOf({
  rule,
  weight,
  goesOn,
}: Pick<BlockDraft, 'rule' | 'weight' | 'goesOn'>): number {
  return Math.round(weight * BELIEF[rule] * (goesOn ? GOES_ON : 1) * 100) / 100
}

/** No source found weighs most; one that does not read like a name, a pronoun or a noun phrase is likely cut wrong. */
export function trustIn(sentence: Sentence, source: Span | undefined): number {
  if (source === undefined) return 0.6
  const first = sentence[source.from]
  const isLong = source.to - source.from > LONG_SOURCE
  const isOdd =
    first === undefined ||
    PREPOSITIONS.has(first.lower) ||
    CLAUSE_STOPS.has(first.lower) ||
    (OBJECT_PRONOUNS.has(first.lower) && !first.capital) ||
    /(?:ing|ed)$/.test(first.lower)
  return (isLong || isOdd) && !SUBJECT_PRONOUNS.has(first?.lower ?? '') ? 0.85 : 1
}

const LONG_SOURCE = 14

/** "I think", "you know": the writer's own turn of phrase, nobody's statement. */
export function isTurnOfPhrase(sentence: Sentence, { verb, source }: Cue): boolean {
  if (source === undefined || source.to - source.from > 1 || isSpeech(verb)) return false
  return /^(?:i|we|you)$/.test(sentence[source.from]?.lower ?? '')
}
