import type { Cue } from '../cues/findCues.ts'
import { joinsCue, opensAside, outerComma } from './asides.ts'
import type { Element, Sentence } from '../reading/sentence.ts'
import { CLAUSE_STOPS, FINITE, looksFinite, PAST_FORMS } from '../reading/wordLists.ts'

/**
 * Where what a cue reports ends, reading on from `from`: at the sentence's final stop, or earlier where the reporter's own
 * words go on.
 */
export function contentEnd(sentence: Sentence, from: number, cues: readonly Cue[], cue?: Cue): number {
  const openers = cues.filter(({ group }) => group.from > from)
  const limit = (cue === undefined ? undefined : outerComma(sentence, cue, from)) ?? sentence.length
  for (let at = from + 1; at < limit; at += 1) {
    const element = sentence[at]
    if (element === undefined || element.kind === 'quote') continue
    if (element.kind === 'mark') {
      if (element.lower === ';') return at
      if (/^[,–—-]$/.test(element.lower) && opensAside({ sentence, at: at + 1, openers })) return at
      continue
    }
    if (element.lower === 'according' && at > from + 1 && sentence[at + 1]?.lower === 'to') return at
    if (/^(?:though|although|whereas|despite)$/.test(element.lower)) return at
    if (joinsCue(sentence, at, openers)) return at
    // The comma may stand inside the quotation before it.
    if (sentence[at - 1]?.kind === 'quote' && opensAside({ sentence, at, openers })) return at
  }
  return Math.min(limit, finalStop(sentence))
}

/** Where an object ends: a further verb after "and" is the reporter's again ("… and left", "… and the pier was shut"). */
export function objectEnd(sentence: Sentence, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const lower = sentence[at]?.lower
    if (lower !== 'and' && lower !== 'but') continue
    const next = sentence[at + 1]?.lower ?? ''
    if (looksFinite(next) || PAST_FORMS.test(next) || hasSubjectAndVerb(sentence, at + 1, end))
      return sentence[at - 1]?.lower === ',' ? at - 1 : at
  }
  return end
}

const SHORT_SUBJECT = 4

function hasSubjectAndVerb(sentence: Sentence, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + SHORT_SUBJECT); at += 1) {
    const element = sentence[at]
    if (element?.kind !== 'word' || CLAUSE_STOPS.has(element.lower)) return false
    if (at > from && FINITE.has(element.lower)) return true
  }
  return false
}

/** The sentence's end without its final stop. */
export function finalStop(sentence: Sentence): number {
  let end = sentence.length
  while (end > 0 && isStop(sentence[end - 1])) end -= 1
  return end
}

const isStop = (element: Element | undefined): boolean =>
  element?.kind === 'mark' && '.!?…。,;:'.includes(element.lower)
