import { allows } from '../lexicons/reportingVerbs.ts'
import { type Element, isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { ADVERBS, PREPOSITIONS, TIMES } from '../reading/wordLists.ts'
import {
  clauseStart,
  type CueRule,
  edgeOf,
  opensWithQuestion,
  type Place,
  previousEnd,
  weightOf,
} from './cueRule.ts'
import { quotedFrom } from './quotationAfter.ts'

/** Words of the sentence before the quotation may be the reporter's. */
const LED_IN = 0.9

/** "“A,” he said", "“A,” said Ruiz. “B”": the quotation right before, with the words of its sentence that lead into it. */
export const quotationBefore: CueRule = (place) => {
  const { sentence, cue } = place
  const edge = edgeOf(cue)
  const at = /^[,—–-]$/.test(markAt(sentence, edge - 1)) ? edge - 2 : edge - 1
  const quote = sentence[at]
  if (quote?.kind !== 'quote' || cue.source === undefined || cue.participle) return undefined
  if (!allows(cue.verb, 'quote') || (cue.source.from < at && !cue.inverted)) return undefined
  // A cue that stands between the quotation and this one has that quotation already.
  const floor = previousEnd(place)
  const from = floor > at ? at + 1 : leadIn(sentence, floor, at)
  const first = sentence[from]
  if (first === undefined || from > at || (from < at && isTitle(sentence, from, quote))) return undefined
  const rest = quoteBeyond(place)
  return {
    content: [
      { start: first.start, end: quote.end },
      ...(rest === undefined ? [] : quotedFrom(sentence, rest)),
    ],
    rule: cue.inverted ? 'quotationInverted' : 'quotationBefore',
    weight: weightOf(cue, 'quote') * (first.kind === 'quote' ? 1 : LED_IN),
  }
}

const markAt = (sentence: Sentence, at: number): string => {
  const element = sentence[at]
  return element?.kind === 'mark' ? element.lower : ''
}

/** Where the words begin that a quotation belongs to: it alone when it starts the sentence or follows other quotations. */
function leadIn(sentence: Sentence, floor: number, quote: number): number {
  const from = clauseStart(sentence, floor, quote)
  if (opensWithQuestion(sentence, from) && isComma(sentence[quote - 1])) return quote
  // "His voice rose: “We stay,” he said": a whole sentence in quotation marks stands by itself.
  return sentence[quote]?.capital === true && sentence[quote - 1]?.kind === 'mark' ? quote : from
}

/** UTF-16 code units. */
const TITLE_LENGTH = 45

/** "Later on “This Week,” Ruiz questioned it": a programme or book in the adjunct before the source. */
function isTitle(sentence: Sentence, from: number, quote: Element): boolean {
  const first = wordAt(sentence, from) ?? ''
  const opensAdjunct = PREPOSITIONS.has(first) || TIMES.has(first) || ADVERBS.has(first)
  return opensAdjunct && quote.capital && quote.end - quote.start < TITLE_LENGTH
}

/** How many elements may stand between a cue and the quotation that goes on. */
const REACH = 14

/**
 * "“A,” she said, her voice breaking, “B.”": the index of the quotation that goes on. Where no comma follows the cue, as in
 * "“A,” he told reporters outside the court, “and b”", it goes on in mid-sentence, and behind the next comma.
 */
function quoteBeyond({ sentence, cue: { following }, cues }: Place): number | undefined {
  if (following.kind === 'quote') return following.at
  const isAside = following.kind === 'comma'
  for (let at = following.at + 1; at < sentence.length && at - following.at < REACH; at += 1) {
    if (cues.some(({ group }) => group.from === at)) return undefined
    const element = sentence[at]
    if (element?.kind === 'quote')
      return isComma(sentence[at - 1]) && (isAside || !element.capital) ? at : undefined
    if (!isAside && element?.kind === 'mark' && sentence[at + 1]?.kind !== 'quote') return undefined
  }
  return undefined
}
