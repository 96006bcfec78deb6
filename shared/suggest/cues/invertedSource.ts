import { allows, isReportingForm, isSpeech, type ReportingVerb } from '../lexicons/reportingVerbs.ts'
import { nounPhraseAfter } from '../phrases/nounPhraseAfter.ts'
import type { Span } from '../phrases/subjectBefore.ts'
import { isPastForm } from '../phrases/subjectOfSentence.ts'
import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { AUXILIARIES, looksFinite, SUBJECT_PRONOUNS } from '../reading/wordLists.ts'

/** "…,” said Jane Doe" and "…, said Jane Doe, a teacher." */
export function invertedSource(
  sentence: Sentence,
  at: number,
  from: number,
  verb: ReportingVerb,
): Span | undefined {
  if (from !== at || at === 0 || !allows(verb, 'quote')) return undefined
  const before = sentence[at - 1]
  const first = sentence[at + 1]
  const form = wordAt(sentence, at) ?? ''
  if (
    before === undefined ||
    first === undefined ||
    first.kind !== 'word' ||
    !/(?:ed|s|d|e|ote|old)$/.test(form)
  )
    return undefined
  const afterQuote = before.kind === 'quote' || (before.lower === ',' && sentence[at - 2]?.kind === 'quote')
  const afterComma = before.kind === 'mark' && before.lower === ','
  if (!afterQuote && (!afterComma || allows(verb, 'hearer'))) return undefined
  if (/^(?:him|them|me|us)$/.test(first.lower)) return undefined
  const phrase = nounPhraseAfter(sentence, at + 1)
  if (phrase === undefined) return undefined
  if (afterQuote) return first.lower !== 'that' && mayFollow(sentence, at, phrase, verb) ? phrase : undefined
  // After a bare comma the words that follow must be all there is: else they are what was said.
  const rest = sentence[phrase.to]
  const finished =
    rest === undefined ||
    rest.kind === 'mark' ||
    /^(?:on|in|at|during|who|after|as|when|while|to)$/.test(rest.lower) ||
    isDay(rest.lower)
  const isNamed = /^(?:said|says)$/.test(form) && first.capital && first.lower !== 'i'
  return finished && !hasVerb(sentence, at + 1, phrase.to) && (isNamed || clauseBefore(sentence, at - 1))
    ? phrase
    : undefined
}

/** Whether what follows the verb after a quotation is who said it, and not what somebody before the quotation did. */
function mayFollow(sentence: Sentence, at: number, phrase: Span, verb: ReportingVerb): boolean {
  const quote = sentence.slice(0, at).findLastIndex(({ kind }) => kind === 'quote')
  const leadsIn = sentence.slice(0, quote).some(({ kind }) => kind === 'word')
  if (leadsIn && !isSpeech(verb)) return false
  if (allows(verb, 'hearer') && verb.lemma !== 'ask') return false
  // "happy to be a “silver standard,” says she warned them"
  const isPronoun = SUBJECT_PRONOUNS.has(wordAt(sentence, phrase.from) ?? '')
  const next = wordAt(sentence, phrase.to)
  return !isPronoun || next === undefined || !(looksFinite(next) || isReportingForm(next))
}

const isDay = (lower: string): boolean => /^(?:mon|tues|wednes|thurs|fri|satur|sun|yester|to)day$/.test(lower)

const hasVerb = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.slice(from, to).some(({ lower }) => AUXILIARIES.has(lower))

/** Is there a finite verb before this comma, outside the appositives and adjuncts that may follow a name? */
function clauseBefore(sentence: Sentence, comma: number): boolean {
  let isAside = false
  for (let at = 0; at < comma; at += 1) {
    const element = sentence[at]
    if (element === undefined) return false
    if (isComma(element)) isAside = ASIDE.test(wordAt(sentence, at + 1) ?? '')
    const isVerb = looksFinite(element.lower) || AUXILIARIES.has(element.lower) || isPastForm(element.lower)
    if (element.kind === 'word' && isVerb && !isAside && (at > 0 || element.lower.includes("'"))) return true
  }
  return false
}

const ASIDE =
  /^(?:who|which|whose|the|a|an|his|her|its|their|in|on|at|of|from|with|by|during|speaking|writing|asked)$/
