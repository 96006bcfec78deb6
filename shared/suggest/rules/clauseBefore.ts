import type { Range } from '../../text/range.ts'
import { contentEnd } from '../content/contentEnd.ts'
import { rangeOf } from '../content/rangeOf.ts'
import { allows } from '../lexicons/reportingVerbs.ts'
import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { AUXILIARIES, looksFinite } from '../reading/wordLists.ts'
import {
  clauseStart,
  type CueRule,
  edgeOf,
  opensWithQuestion,
  type Place,
  previousEnd,
  weightOf,
} from './cueRule.ts'

// Indirect speech that stands before its cue. How far the sentence is what was said is less certain than with a quotation:
// each construction takes something off the verb's weight.

/** "The bridge would close, said Ruiz." and "The bridge, said Ruiz, a docker, would close." */
export const clauseInverted: CueRule = (place) => {
  const before = place.cue.inverted ? clauseUpTo(place) : undefined
  if (before === undefined) return undefined
  const rest = restBehindSource(place)
  return {
    content: rest === undefined ? [before] : [before, rest],
    rule: 'clauseInverted',
    weight: 0.85 * weightOf(place.cue, 'that'),
  }
}

const FAR = 24

/** The clause goes on with its verb, after what is said of the speaker. */
function restBehindSource({ sentence, cue: { following }, cues }: Place): Range | undefined {
  if (following.kind !== 'comma') return undefined
  for (let at = following.at; at < Math.min(sentence.length, following.at + FAR); at += 1) {
    if (isComma(sentence[at]) && AUXILIARIES.has(wordAt(sentence, at + 1) ?? ''))
      return rangeOf(sentence, at + 1, contentEnd(sentence, at + 1, cues))
  }
  return undefined
}

/** "The club, she said, “is a perfect example” of it": a clause that the cue cuts in two, its second half quoted. */
export const clauseAround: CueRule = (place) => {
  const { sentence, cue, cues } = place
  const { kind, at } = cue.following
  if (kind !== 'quote' || cue.inverted || cue.participle || !allows(cue.verb, 'quote')) return undefined
  if (cue.source === undefined || !isComma(sentence[at - 1])) return undefined
  const before = clauseUpTo(place)
  const after = rangeOf(sentence, at, contentEnd(sentence, at, cues, cue))
  if (before === undefined || after === undefined) return undefined
  return { content: [before, after], rule: 'clauseBefore', weight: 0.9 * weightOf(cue, 'that') }
}

/** "The bridge would close, he said." and "The bridge, he said, would close." */
export const clauseBefore: CueRule = (place) => {
  const { sentence, cue, cues } = place
  const { following, source, verb } = cue
  if (cue.inverted || cue.participle || source === undefined || !allows(verb, 'that')) return undefined
  if (following.kind !== 'comma' && following.kind !== 'end') return undefined
  const before = clauseUpTo(place)
  if (before === undefined) return undefined
  const weight = weightOf(cue, 'that')
  if (following.kind === 'end') return { content: [before], rule: 'clauseBefore', weight: 0.95 * weight }
  const from = following.at + 1
  const rest = opensOwnWords(sentence, from)
    ? undefined
    : rangeOf(sentence, from, contentEnd(sentence, from, cues))
  return {
    content: rest === undefined ? [before] : [before, rest],
    rule: 'clauseBefore',
    weight: 0.9 * weight,
  }
}

/** After a cue's comma: the reporter's words again. */
function opensOwnWords(sentence: Sentence, at: number): boolean {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((ahead) => wordAt(sentence, at + ahead))
  const isCondition = second === 'condition' || (second === 'the' && third === 'condition')
  return OWN_WORDS.test(first) || (first === 'on' && isCondition)
}

const OWN_WORDS =
  /^(?:adding|and|but|who|which|saying|speaking|citing|while|though|although|as|noting|according)$/
const OPENS_ADJUNCT = /^(?:in|on|at|during|after|speaking|writing|meanwhile|however|following)$/
const SHORT_ADJUNCT = 9

/** The words from the sentence's start, or from the cue before, up to the comma before the cue. */
function clauseUpTo(place: Place): Range | undefined {
  const { sentence, cue } = place
  const comma = edgeOf(cue) - 1
  if (!isComma(sentence[comma])) return undefined
  // "X said it was over, Interfax reported.": a report of a report.
  const isReport = /^(?:report|say|write|announce)$/.test(cue.verb.lemma) && cue.following.kind === 'end'
  if (previousEnd(place) > 0 && !isReport) return undefined
  const from = clauseStart(sentence, 0, comma)
  if (comma - from < 2) return undefined
  const words = sentence.slice(from, comma)
  // Cut in two by the cue, the first half need have no verb and may be an adjunct.
  const isCut = cue.following.kind === 'comma' || cue.following.kind === 'quote'
  if (!isCut && !hasVerb(words)) return undefined
  if (opensWithQuestion(sentence, from)) return undefined
  if (!isCut && OPENS_ADJUNCT.test(words[0]?.lower ?? '') && words.length < SHORT_ADJUNCT) return undefined
  return rangeOf(sentence, from, comma)
}

const hasVerb = (words: Sentence): boolean =>
  words.some(
    ({ lower, kind }) =>
      kind === 'quote' || AUXILIARIES.has(lower) || looksFinite(lower) || /(?:s|ing)$/.test(lower),
  )
