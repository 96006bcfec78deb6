import { isComma, isMark, type Element, type Sentence, wordAt } from '../reading/sentence.ts'
import { FAR, IN_PHRASE, phraseStart, relativeOfObject } from './phraseStart.ts'
import {
  ADVERBS,
  CALENDAR,
  CONJUNCTIONS,
  FINITE,
  isManner,
  PREPOSITIONS,
  SUBJECT_PRONOUNS,
  TIME_PREPOSITIONS,
  TIMES,
} from '../reading/wordLists.ts'

/** Indexes into a sentence, end exclusive. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** The noun phrase that ends just before element `end`, appositives included; nothing before `floor` is looked at. */
export function subjectBefore(sentence: Sentence, end: number, floor: number): Span | undefined {
  const last = skipAdverbsBack(sentence, end, floor)
  const at = sentence[last - 1]
  if (last <= floor || at === undefined) return undefined
  const isPronoun = at.kind === 'word' && SUBJECT_PRONOUNS.has(at.lower) && (at.lower !== 'i' || at.capital)
  // "a person who has seen it said": what was seen.
  const isObject = relativeOfObject(sentence, last - 1, floor) !== undefined
  if (isPronoun && !isObject) return { from: last - 1, to: last }
  if (isComma(at)) return parenthetical(sentence, last, floor)
  if (/^[—–-]$/.test(at.lower) && at.kind === 'mark') return betweenDashes(sentence, last, floor)
  if (at.lower === ')') return bracketed(sentence, last, floor)
  if (at.kind !== 'word') return undefined
  return tidy(sentence, {
    from: extendList(sentence, phraseStart(sentence, last, floor), last, floor),
    to: last,
  })
}

/** "Starmer on Saturday called", "She also said": the adverbs and dates between a subject and its verb. */
function skipAdverbsBack(sentence: Sentence, end: number, floor: number): number {
  let at = end
  for (;;) {
    const lower = wordAt(sentence, at - 1)
    if (lower === undefined || at <= floor) return at
    if (ADVERBS.has(lower) || (isManner(lower) && at - 1 > floor)) at -= 1
    else {
      const start = dateStart(sentence, at, floor)
      if (start === undefined || start <= floor) return at
      at = start
    }
  }
}

/** Start of a date that ends before `end`: "on Saturday", "last week", "Tuesday", "on March 3". */
function dateStart(sentence: Sentence, end: number, floor: number): number | undefined {
  let at = end
  let dated = false
  while (at > floor && end - at < 5) {
    const lower = wordAt(sentence, at - 1)
    if (lower === undefined || !(TIMES.has(lower) || /^\d{1,4}$/.test(lower))) break
    if (TIMES.has(lower)) dated = true
    at -= 1
  }
  if (!dated || at === end) return undefined
  return TIME_PREPOSITIONS.has(wordAt(sentence, at - 1) ?? '') ? at - 1 : at
}

/** "Jane Doe, 54, a teacher in Leeds, said": from the name on; an adjunct between commas is left out. */
function parenthetical(sentence: Sentence, end: number, floor: number): Span | undefined {
  const comma = end - 1
  const opening = commaBefore(sentence, comma, floor)
  // "The report published this week, revealed": a comma too many is not rare.
  if (opening === undefined) return tidy(sentence, { from: phraseStart(sentence, comma, floor), to: comma })
  const aside = sentence[opening + 1]
  if (aside === undefined || opening + 1 >= comma) return undefined
  const isAdjunct =
    PREPOSITIONS.has(aside.lower) ||
    aside.lower === 'who' ||
    aside.lower === 'which' ||
    aside.lower.endsWith('ing') ||
    CALENDAR.has(aside.lower)
  let from = phraseStart(sentence, opening, floor)
  let guard = 0
  // A head that opens right after a comma may itself be an appositive of what stands before that comma.
  while (guard < 4 && from > floor && isComma(sentence[from - 1]) && looksAppositive(sentence[from])) {
    const before = phraseStart(sentence, from - 1, floor)
    if (before >= from - 1 || isIntroduction(sentence, before, from - 1)) break
    from = before
    guard += 1
  }
  if (from >= opening) return undefined
  return tidy(sentence, { from, to: isAdjunct && aside.lower !== 'who' ? opening : comma })
}

/** "Carter – who was 98 – said" */
function betweenDashes(sentence: Sentence, end: number, floor: number): Span | undefined {
  for (let at = end - 2; at > floor && end - at < 25; at -= 1) {
    if (sentence[at]?.kind === 'quote') return undefined
    if (isMark(sentence[at], sentence[end - 1]?.lower ?? '')) {
      return tidy(sentence, { from: phraseStart(sentence, at, floor), to: at })
    }
  }
  return undefined
}

function bracketed(sentence: Sentence, end: number, floor: number): Span | undefined {
  for (let at = end - 2; at > floor && end - at < 12; at -= 1) {
    if (sentence[at]?.lower === '(')
      return tidy(sentence, { from: phraseStart(sentence, at, floor), to: end })
  }
  return undefined
}

function looksAppositive(first: Element | undefined): boolean {
  if (first === undefined || first.kind !== 'word') return false
  return (
    !first.capital ||
    CONJUNCTIONS.has(first.lower) ||
    /^(?:director|chair|chairman|head|chief|president|professor|editor|the|a|an)$/.test(first.lower)
  )
}

/** "On Sunday", "In a statement", "Writing in the paper": words before a comma that are no part of the subject. */
function isIntroduction(sentence: Sentence, from: number, to: number): boolean {
  const first = sentence[from]
  if (first === undefined) return true
  if (PREPOSITIONS.has(first.lower) || ADVERBS.has(first.lower) || /(?:ing|ly)$/.test(first.lower))
    return true
  for (let at = from; at < to; at += 1) if (FINITE.has(wordAt(sentence, at) ?? '')) return true
  return false
}

/** "A, B and C said": the names before the last comma belong to the subject too. */
function extendList(sentence: Sentence, from: number, to: number, floor: number): number {
  let start = from
  const hasAnd = sentence.slice(from, to).some(({ lower }) => lower === 'and')
  while (hasAnd && isComma(sentence[start - 1]) && start - 1 > floor) {
    const before = phraseStart(sentence, start - 1, floor)
    const words = sentence.slice(before, start - 1)
    if (words.length === 0 || words.length > 5 || !words.every(({ capital }) => capital)) return start
    start = before
  }
  return start
}

/** Leaves leading conjunctions, adverbs and dates out: "But on Sunday the mayor" → "the mayor". */
function tidy(sentence: Sentence, { from, to }: Span): Span | undefined {
  let start = from
  while (start < to) {
    const element = sentence[start]
    if (element === undefined) return undefined
    const { lower } = element
    if (element.kind === 'mark') {
      start += 1
      continue
    }
    if (
      CONJUNCTIONS.has(lower) ||
      (ADVERBS.has(lower) && lower !== 'both' && lower !== 'all' && lower !== 'first')
    )
      start += 1
    else if (isManner(lower) && start === from) start += 1
    else if (start + 1 < to && isDate(lower, wordAt(sentence, start + 1))) start += 1
    else if (PREPOSITIONS.has(lower)) start = afterPreposition(sentence, start + 1, to)
    else break
  }
  return start < to ? { from: start, to } : undefined
}

/** A weekday, or a month with a number after it: "April Jones" is a person. */
const isDate = (lower: string, next: string | undefined): boolean =>
  CALENDAR.has(lower) && (lower.includes('day') || /^\d/.test(next ?? ''))

function afterPreposition(sentence: Sentence, from: number, to: number): number {
  let at = from
  while (at < to && (CALENDAR.has(wordAt(sentence, at) ?? '') || /^\d+$/.test(wordAt(sentence, at) ?? '')))
    at += 1
  return at
}

function commaBefore(sentence: Sentence, comma: number, floor: number): number | undefined {
  for (let at = comma - 1; at > floor && comma - at < FAR; at -= 1) {
    const element = sentence[at]
    if (element === undefined || element.kind === 'quote') return undefined
    if (isComma(element)) return at
    if (element.kind === 'mark' && !IN_PHRASE.has(element.lower)) return undefined
  }
  return undefined
}
