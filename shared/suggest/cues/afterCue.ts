import { type Element, isComma, type Sentence, wordAt } from '../reading/sentence.ts'
import { allows, type ReportingVerb } from '../lexicons/reportingVerbs.ts'
import {
  CALENDAR,
  CLAUSE_PRONOUNS,
  CLAUSE_STOPS,
  DETERMINERS,
  FINITE,
  isManner,
  OBJECT_PRONOUNS,
  PAST_FORMS,
  PREPOSITIONS,
  TIMES,
} from '../reading/wordLists.ts'

/** What follows a cue once times, places and hearers are stepped over, and where it begins. */
export interface Following {
  readonly kind: 'end' | 'comma' | 'quote' | 'that' | 'question' | 'clause' | 'object' | 'infinitive'
  readonly at: number
}

const ADJUNCT = new Set(
  'on in at during to by from through via after following before with over about into of'.split(' '),
)
const REACH = 22

/** How likely a verb reports with what follows it here, from 0 to 1; undefined: it does not. */
export function weightIn({ frames }: ReportingVerb, { kind }: Following): number | undefined {
  if (kind === 'end' || kind === 'comma') return undefined
  if (kind !== 'clause') return frames.get(kind)
  // What looks like a clause after "criticised" is an object with a clause in it.
  return frames.get('that') ?? frames.get('object')
}

export function followingCue(sentence: Sentence, from: number, verb: ReportingVerb): Following {
  let at = from
  for (;;) {
    const lower = wordAt(sentence, at)
    if (lower === undefined) break
    const time = endOfTime(sentence, at)
    if (time > at) at = time
    else if (isManner(lower) || lower === 'again' || lower === 'back') at += 1
    else break
  }
  if (allows(verb, 'infinitive') && opensInfinitive(sentence, at)) return { kind: 'infinitive', at }
  const adjunct = ADJUNCT.has(wordAt(sentence, at) ?? '') ? endOfAdjunct(sentence, at) : undefined
  const following = classify(sentence, adjunct ?? at)
  if (following.kind !== 'object' || !allows(verb, 'hearer')) return following
  const that = thatBehindHearer(sentence, at)
  return that === undefined ? following : { kind: 'that', at: that }
}

/** "told talk show host Jan Lund on Friday that": whoever it is, what was said begins at "that". */
function thatBehindHearer(sentence: Sentence, from: number): number | undefined {
  for (let at = from; at < sentence.length && at - from < LONGEST_HEARER; at += 1) {
    const lower = wordAt(sentence, at)
    if (lower === 'that' && at > from) return opensRelative(sentence, at) ? undefined : at
    if (lower === undefined || FINITE.has(lower) || CLAUSE_STOPS.has(lower)) return undefined
  }
  return undefined
}

const LONGEST_HEARER = 12

/** "the story that made him famous" */
function opensRelative(sentence: Sentence, that: number): boolean {
  const next = wordAt(sentence, that + 1) ?? ''
  return FINITE.has(next) || PAST_FORMS.test(next)
}

/** "to leave", not "to the ministry" or "to reporters". */
function opensInfinitive(sentence: Sentence, at: number): boolean {
  const next = sentence[at + 1]
  return (
    wordAt(sentence, at) === 'to' &&
    next?.kind === 'word' &&
    !next.capital &&
    !DETERMINERS.has(next.lower) &&
    !OBJECT_PRONOUNS.has(next.lower) &&
    !/(?:ers|ists|ors)$/.test(next.lower)
  )
}

function classify(sentence: Sentence, at: number): Following {
  const element = sentence[at]
  if (element === undefined) return { kind: 'end', at }
  if (element.kind === 'quote') return { kind: 'quote', at }
  if (element.kind === 'mark') return classifyMark(sentence, at, element)
  const { lower } = element
  if (lower === 'that') return { kind: 'that', at }
  if (
    lower === 'whether' ||
    lower === 'if' ||
    lower === 'how' ||
    lower === 'why' ||
    lower === 'what' ||
    lower === 'where' ||
    lower === 'who'
  ) {
    return { kind: 'question', at }
  }
  return { kind: looksLikeClause(sentence, at) ? 'clause' : 'object', at }
}

function classifyMark(sentence: Sentence, at: number, mark: Element): Following {
  const next = sentence[at + 1]
  if (
    mark.lower === ':' ||
    mark.lower === ',' ||
    mark.lower === '-' ||
    mark.lower === '—' ||
    mark.lower === '–'
  ) {
    if (next?.kind === 'quote') return { kind: 'quote', at: at + 1 }
    if (mark.lower === ':' && next !== undefined) return { kind: 'clause', at: at + 1 }
    if (mark.lower === ',') return afterAside(sentence, at) ?? { kind: 'comma', at }
  }
  if (mark.lower === '(' || mark.lower === '[' || mark.lower === '$') return { kind: 'object', at }
  return { kind: 'end', at }
}

/** "explains, in a satirical fashion, that": what follows the second comma. */
function afterAside(sentence: Sentence, comma: number): Following | undefined {
  if (!PREPOSITIONS.has(wordAt(sentence, comma + 1) ?? '')) return undefined
  for (let at = comma + 2; at < sentence.length && at - comma < 12; at += 1) {
    const element = sentence[at]
    if (element?.kind === 'quote') return undefined
    if (element?.kind !== 'mark' || element.lower !== ',') continue
    if (sentence[at + 1]?.kind === 'quote') return { kind: 'quote', at: at + 1 }
    return wordAt(sentence, at + 1) === 'that' ? { kind: 'that', at: at + 1 } : undefined
  }
  return undefined
}

/** "he would leave", "the plan was dead": a subject and, before the next comma, something that can be its verb. */
function looksLikeClause(sentence: Sentence, at: number): boolean {
  const first = wordAt(sentence, at)
  if (first === undefined) return false
  if (CLAUSE_PRONOUNS.has(first)) return true
  for (let ahead = at + 1; ahead < sentence.length && ahead - at < 14; ahead += 1) {
    const element = sentence[ahead]
    if (element === undefined) return false
    if (element.kind !== 'word') {
      if (
        element.kind === 'mark' &&
        element.lower === ',' &&
        ahead - at < 12 &&
        /^(?:a|an|the|who|which)$/.test(wordAt(sentence, ahead + 1) ?? '')
      )
        continue
      return false
    }
    if (FINITE.has(element.lower) || (sentence[at]?.capital === true && PAST_FORMS.test(element.lower)))
      return true
    if (element.lower === 'that') return false
    if (ahead - at > 2 && CLAUSE_STOPS.has(element.lower)) return false
  }
  return false
}

/** After "on Sunday", "Tuesday", "late Monday", "last week", "earlier this month". */
function endOfTime(sentence: Sentence, from: number): number {
  let at = from
  while (at - from < 6) {
    const lower = wordAt(sentence, at)
    if (lower === undefined) break
    const next = wordAt(sentence, at + 1) ?? ''
    const dated = CALENDAR.has(next) || /^(?:last|this|next|early|late|\d{1,4})$/.test(next)
    if (
      CALENDAR.has(lower) ||
      lower === 'later' ||
      lower === 'earlier' ||
      lower === 'recently' ||
      lower === 'afterwards'
    )
      at += 1
    else if (
      (lower === 'last' || lower === 'this' || lower === 'late' || lower === 'early' || lower === 'next') &&
      TIMES.has(next)
    )
      at += 2
    else if (at > from && (TIMES.has(lower) || /^\d{1,4}$/.test(lower)) && !DETERMINERS.has(lower)) at += 1
    else if ((lower === 'on' || lower === 'in' || lower === 'by' || lower === 'since') && dated) at += 1
    else break
  }
  return at
}

/** "in a statement that …", "on his blog: “…”", "at the hearing he …": where what was said begins; undefined if unclear. */
function endOfAdjunct(sentence: Sentence, from: number): number | undefined {
  let nouns = 0
  for (let at = from + 1; at < sentence.length && at - from < REACH; at += 1) {
    const element = sentence[at]
    if (element === undefined) return at
    if (element.kind === 'quote') return at
    if (element.kind === 'mark') {
      if (element.lower === ',') {
        const next = wordAt(sentence, at + 1)
        if (next === 'that') return at + 1
        // "in Toledo, Ohio, that"
        if (sentence[at + 1]?.capital && isComma(sentence[at + 2]) && wordAt(sentence, at + 3) === 'that')
          return at + 3
        return at
      }
      if (element.lower === '(' || element.lower === ')') continue
      return at
    }
    const { lower } = element
    if (/^(?:that|whether|because|when|while|although|though)$/.test(lower)) return at
    const previous = wordAt(sentence, at - 1) ?? ''
    const afterPreposition = PREPOSITIONS.has(previous)
    const opens = CLAUSE_PRONOUNS.has(lower) || /^(?:the|a|an|his|her|their|its|our|my)$/.test(lower)
    if (opens && !afterPreposition && nouns > 0 && !OBJECT_PRONOUNS.has(previous)) return at
    if (!DETERMINERS.has(lower) && !PREPOSITIONS.has(lower)) nouns += 1
    const time = endOfTime(sentence, at)
    if (time > at) at = time - 1
  }
  return sentence.length
}
