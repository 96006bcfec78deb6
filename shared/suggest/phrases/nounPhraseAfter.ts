import { isPersonNoun } from '../people/lexicon.ts'
import { isComma, type Element, type Sentence, wordAt } from '../reading/sentence.ts'
import { IN_PHRASE } from './phraseStart.ts'
import type { Span } from './subjectBefore.ts'
import { CALENDAR, CLAUSE_STOPS, DETERMINERS, FINITE, SUBJECT_PRONOUNS, TIMES } from '../reading/wordLists.ts'

const ENDS_PHRASE = new Set(
  'in on at to during after before who whom whose which when while where as because by adding saying told'.split(
    ' ',
  ),
)
const OPENS_APPOSITIVE =
  /^(?:the|a|an|one|his|her|its|their|director|chair|chairman|chairwoman|head|chief|president|professor|editor|secretary|minister|spokesman|spokeswoman|spokesperson|mayor|\d{1,3})$/
const FAR = 40

/** The noun phrase that begins at `from` ("said ⟨Jane Doe, a teacher in Leeds⟩."), with one appositive. */
export function nounPhraseAfter(sentence: Sentence, from: number, limit = sentence.length): Span | undefined {
  const first = sentence[from]
  if (first === undefined || first.kind !== 'word' || from >= limit) return undefined
  if (SUBJECT_PRONOUNS.has(first.lower)) return { from, to: from + 1 }
  if (FINITE.has(first.lower) || CLAUSE_STOPS.has(first.lower) || ENDS_PHRASE.has(first.lower))
    return undefined
  const head = headEnd(sentence, from, limit)
  if (head === from) return undefined
  const opening = sentence[head + 1]
  if (!isComma(sentence[head]) || opening === undefined || head + 1 >= limit) return { from, to: head }
  if (!OPENS_APPOSITIVE.test(opening.lower)) {
    const isRole = sentence[head - 1]?.capital === false && isPersonNoun(wordAt(sentence, head - 1) ?? '')
    return { from, to: (isRole ? nameEnd(sentence, head + 1, limit) : undefined) ?? head }
  }
  const end = appositiveEnd(sentence, head + 1, limit)
  return { from, to: end }
}

/** Where the name ends in "the mayor, Ana Ruiz," – but not in "According to the mayor, Ana Ruiz left". */
function nameEnd(sentence: Sentence, from: number, limit: number): number | undefined {
  let at = from
  while (at < limit && (sentence[at]?.capital === true || PARTICLES.has(wordAt(sentence, at) ?? ''))) at += 1
  const isName = at - from >= 2 && at - from <= LONGEST_NAME && sentence[at - 1]?.capital === true
  const isApart = at >= limit || sentence[at]?.kind !== 'word'
  return isName && isApart ? at : undefined
}

/** In words. */
const LONGEST_NAME = 5
const PARTICLES = new Set(
  'van von de der den da di du del la le al el bin ibn ter ten dos af av zu'.split(' '),
)

function headEnd(sentence: Sentence, from: number, limit: number): number {
  let at = from
  while (at < limit && at - from < FAR) {
    const element = sentence[at]
    if (element === undefined || element.kind === 'quote') return at
    if (element.kind === 'mark') {
      if (IN_PHRASE.has(element.lower)) at += 1
      else return at
      continue
    }
    if (at > from && endsHead(element, sentence[at - 1])) return at
    at += 1
  }
  return at
}

function endsHead(element: Element, before: Element | undefined): boolean {
  const { lower } = element
  if (ENDS_PHRASE.has(lower)) return lower !== 'by' || before?.capital === true
  if (CLAUSE_STOPS.has(lower) || FINITE.has(lower)) return true
  return CALENDAR.has(lower) || (TIMES.has(lower) && !element.capital && !DETERMINERS.has(lower))
}

function appositiveEnd(sentence: Sentence, from: number, limit: number): number {
  let at = from
  while (at < limit && at - from < FAR) {
    const element = sentence[at]
    if (element === undefined || element.kind === 'quote') return at
    if (element.kind === 'mark' && !IN_PHRASE.has(element.lower)) {
      // An age is followed by what the person does: "Jane Doe, 54, a teacher".
      const next = sentence[at + 1]
      if (isComma(element) && at === from + 1 && next !== undefined && OPENS_APPOSITIVE.test(next.lower)) {
        at += 1
        continue
      }
      return at
    }
    if (/^(?:who|which|whose|when|while|as|because|adding|saying)$/.test(element.lower)) return at
    at += 1
  }
  return at
}
