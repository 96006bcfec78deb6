import type { Range } from '../../text/range.ts'
import { contentEnd } from '../content/contentEnd.ts'
import { rangeOf } from '../content/rangeOf.ts'
import { allows } from '../lexicons/reportingVerbs.ts'
import type { Sentence } from '../reading/sentence.ts'
import { type CueRule, weightOf } from './cueRule.ts'

/** A clause may go on after the quotation it opens with. */
const OPEN_ENDED = 0.97

/** "He said: “A.”", "said “ready and willing” troops would go": the quotation, or the clause it opens. */
export const quotationAfter: CueRule = ({ sentence, cue, cues }) => {
  const { kind, at } = cue.following
  // "a user labelled “Anonymous”" names somebody; only with an object between does somebody name it.
  const isName = allows(cue.verb, 'name') && cue.verb.lemma !== 'call'
  if (kind !== 'quote' || cue.inverted || isName || !allows(cue.verb, 'quote')) return undefined
  const weight = weightOf(cue, 'quote')
  const next = sentence[at + 1]
  const isIntroduced = sentence[at - 1]?.kind === 'mark' && (next?.kind !== 'word' || next.capital)
  const end = contentEnd(sentence, at, cues, cue)
  const goesOn = !isIntroduced && (next?.kind === 'word' || (next?.lower === ',' && end > at + 2))
  const whole = goesOn ? rangeOf(sentence, at, end) : undefined
  return whole === undefined
    ? { content: quotedFrom(sentence, at), rule: 'quotationAfter', weight }
    : { content: [whole], rule: 'quotationAfter', weight: OPEN_ENDED * weight }
}

/** A quotation and those that follow it with nothing but marks or "and" between. */
export function quotedFrom(sentence: Sentence, from: number): readonly Range[] {
  const found: Range[] = []
  for (let at = from; at < sentence.length; at += 1) {
    const element = sentence[at]
    if (element?.kind === 'quote') found.push({ start: element.start, end: element.end })
    else if (element?.kind === 'word' && element.lower !== 'and') break
  }
  return found
}
