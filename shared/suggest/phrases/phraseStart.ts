import { isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { isReportingForm } from '../lexicons/reportingVerbs.ts'
import { AUXILIARIES, CLAUSE_STOPS, DETERMINERS, looksFinite } from '../reading/wordLists.ts'

/** No phrase is longer, in elements. */
export const FAR = 45
/** Marks that a noun phrase goes on over: "Ruiz (33)", "Marsh & Co". */
export const IN_PHRASE: ReadonlySet<string> = new Set(['(', ')', '/', '&'])

/** Walks left from `end` to where the noun phrase begins. */
export function phraseStart(sentence: Sentence, end: number, floor: number): number {
  let at = end
  while (at > floor && end - at < FAR) {
    const element = sentence[at - 1]
    if (element === undefined) return at
    if (element.kind === 'quote') {
      // "The “History” section says": a quoted name inside the phrase.
      const before = sentence[at - 2]
      if (at === end || before === undefined || at - 2 < floor || !DETERMINERS.has(before.lower)) return at
      at -= 1
      continue
    }
    if (element.kind === 'mark') {
      if (!IN_PHRASE.has(element.lower)) return at
      at -= 1
      continue
    }
    const { lower } = element
    if (lower === 'as' && sentence[at - 2]?.lower === 'such') {
      at -= 2
      continue
    }
    // "a mother who gave her name only as Anna said", "a person who has seen it said"
    const about =
      lower === 'as' && namesBefore(sentence, at - 1)
        ? relativeBefore(sentence, at - 1, floor)
        : relativeOfObject(sentence, at - 1, floor)
    if (about !== undefined) {
      at = about
      continue
    }
    if (CLAUSE_STOPS.has(lower) && !(lower === 'that' && at === end)) return at
    if (lower === 'and' && splitsClauses(sentence, at - 1, floor)) return at
    if (AUXILIARIES.has(lower) || (isReportingForm(lower) && isPast(lower) && at < end)) {
      const relative = relativeBefore(sentence, at - 1, floor)
      if (relative === undefined) return at
      at = relative
      continue
    }
    at -= 1
  }
  return at
}

/** "gave her name only as", "was known as" */
const namesBefore = (sentence: Sentence, as: number): boolean =>
  sentence.slice(Math.max(0, as - 3), as).some(({ lower }) => /^(?:name|known|identified|named)$/.test(lower))

/** "who has seen it", not "which it said": the index of "who", when what stands at `at` is the object of such a clause. */
export function relativeOfObject(sentence: Sentence, at: number, floor: number): number | undefined {
  const isObject = wordAt(sentence, at) === 'it' && PARTICIPLE.test(wordAt(sentence, at - 1) ?? '')
  return isObject ? relativeBefore(sentence, at - 1, floor) : undefined
}

const PARTICIPLE = /(?:ed|en|wn|one|read|heard)$/

const isPast = (lower: string): boolean =>
  lower === 'said' || lower === 'says' || lower === 'told' || lower.endsWith('ed')

/** "officials who were there": the index of "who", when the verb at `at` belongs to such a clause. */
function relativeBefore(sentence: Sentence, at: number, floor: number): number | undefined {
  for (let back = at - 1; back >= floor && at - back < 7; back -= 1) {
    const lower = wordAt(sentence, back)
    if (lower === undefined) return undefined
    if (lower === 'who' || lower === 'which' || lower === 'whose') return back
    if (CLAUSE_STOPS.has(lower)) return undefined
  }
  return undefined
}

/** Is there a verb before this "and", so that it joins two clauses and not two names? */
function splitsClauses(sentence: Sentence, and: number, floor: number): boolean {
  for (let at = and - 1; at >= floor && and - at < 25; at -= 1) {
    const element = sentence[at]
    if (element === undefined || element.kind !== 'word')
      return (
        element?.kind === 'quote' || (element !== undefined && isComma(element) && isComma(sentence[and - 1]))
      )
    if (CLAUSE_STOPS.has(element.lower)) return false
    if (looksFinite(element.lower)) return true
  }
  return false
}
