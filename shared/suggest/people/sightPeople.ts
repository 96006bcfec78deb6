import { quotations, type Quotation } from '../../text/quotations.ts'
import type { Range } from '../../text/range.ts'
import { endOfSentence } from '../../text/sentences.ts'
import { wordBefore } from './aroundName.ts'
import { genderOfPronoun } from './gender.ts'
import { endOfWord, isCapitalAt, isLetterAt, readRun, type NameRun } from './readRun.ts'
import { sightName } from './sightName.ts'
import type { ParagraphSightings, Sighting } from './sighting.ts'
import { trimRun } from './trimRun.ts'

/** Where the reading of a paragraph stands. */
interface Walk extends Range {
  readonly text: string
  readonly quoted: readonly Quotation[]
  readonly sightings: Sighting[]
  readonly sentences: number[]
  at: number
  /** The quotation that the walk is in or comes to next. */
  quotation: number
  /** A word here would be capitalised in any case. */
  opens: boolean
  /** The sentence has named somebody it is about. */
  hasLead: boolean
  owner: NameRun | undefined
  words: number
  capitals: number
}

/** Who and what a paragraph names, in order, with the pronouns for people between them. */
export function sightPeople(text: string, paragraph: Range): ParagraphSightings {
  const { start, end } = paragraph
  const walk: Walk = {
    text,
    start,
    end,
    quoted: quotations(text, paragraph),
    sightings: [],
    sentences: [start],
    at: start,
    quotation: 0,
    opens: true,
    hasLead: false,
    owner: undefined,
    words: 0,
    capitals: 0,
  }
  while (walk.at < end) {
    leaveQuotation(walk)
    if (isLetterAt(text, walk.at)) passWord(walk)
    else passMark(walk)
  }
  return { start, end, sightings: isHeadline(walk) ? [] : walk.sightings, sentences: walk.sentences }
}

function leaveQuotation(walk: Walk): void {
  const quotation = walk.quoted[walk.quotation]
  if (quotation === undefined || walk.at < quotation.end) return
  walk.quotation += 1
  if (endsSentence(walk.text, quotation, walk.end)) beginSentence(walk, walk.at)
}

function beginSentence(walk: Walk, at: number): void {
  walk.sentences.push(at)
  walk.hasLead = false
  walk.opens = true
}

const isQuoted = ({ quoted, quotation, at }: Walk): boolean => at >= (quoted[quotation]?.start ?? Infinity)

function passMark(walk: Walk): void {
  const { text, at, end } = walk
  const stop = endOfStops(text, at, end)
  if (stop > at && isQuoted(walk)) walk.opens = true
  else if (stop > at && endOfSentence(text, at) !== undefined) beginSentence(walk, stop)
  walk.at = Math.max(stop, at + 1)
}

function passWord(walk: Walk): void {
  const { text, at } = walk
  const quoted = isQuoted(walk)
  const quotation = walk.quoted[walk.quotation]
  const limit = (quoted ? quotation?.end : quotation?.start) ?? walk.end
  const end = Math.max(endOfWord(text, at, limit), at + 1)
  const place = { sentence: walk.sentences.length - 1, quoted }
  const pronoun = end - at < LONGEST_PRONOUN ? pronounAt(text, at, end) : undefined
  const gender = pronoun === undefined ? undefined : genderOfPronoun(pronoun)
  walk.words += 1
  walk.at = end
  if (gender !== undefined) {
    const isSubject = pronoun === gender
    walk.sightings.push({
      kind: 'pronoun',
      gender,
      isSubject,
      start: at,
      end,
      leads: !walk.hasLead,
      ...place,
    })
  } else if (isCapitalAt(text, at)) passName(walk, at, limit, place)
  walk.opens = false
}

function passName(
  walk: Walk,
  at: number,
  limit: number,
  place: { readonly sentence: number; readonly quoted: boolean },
): void {
  const { text, owner } = walk
  const whole = readRun(text, at, limit)
  const run = trimRun(text, whole)
  const isFree = !walk.hasLead && !isGoverned(text, walk.start, run.start)
  const leads = (isFree || joinsLead(walk, run)) && !place.quoted && !run.possessive
  const opens = walk.opens && run.start === at
  const { sentence, quoted } = place
  const sighting = sightName(text, walk, run, { sentence, quoted, leads, opens, owner })
  if (sighting !== undefined) walk.sightings.push(sighting)
  if (sighting !== undefined && leads) walk.hasLead = true
  walk.words += whole.words.length - 1
  walk.capitals += whole.words.length
  walk.owner = run.possessive ? run : undefined
  walk.at = Math.max(run.end, walk.at)
}

const PREPOSITION =
  /^(?:of|for|with|at|in|to|from|by|on|about|against|over|near|under|than|like|toward|towards|between|into|called|met|told)$/

const isGoverned = (text: string, start: number, end: number): boolean =>
  PREPOSITION.test(wordBefore(text, { start, end }))

/** "Ana Ruiz and Jan Lund": the sentence is about both. */
function joinsLead({ text, sightings }: Walk, run: NameRun): boolean {
  const last = sightings.at(-1)
  return last?.leads === true && run.start - last.end === 5 && text.startsWith(' and ', last.end)
}

const LONGEST_PRONOUN = 8

/** Lower case, if it may be one: nearly no word gets past its first letter. */
function pronounAt(text: string, from: number, to: number): string | undefined {
  const first = text.charCodeAt(from) | 0x20
  if (first !== 0x68 && first !== 0x73) return undefined
  return text.slice(from, to).toLowerCase().replace('’', "'")
}

const isStop = (unit: number): boolean => unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026

function endOfStops(text: string, from: number, to: number): number {
  let at = from
  while (at < to && isStop(text.charCodeAt(at))) at += 1
  return at
}

/** “No.” Ruiz left. → ends; “No,” Ruiz said. → does not. */
function endsSentence(text: string, quotation: Range, to: number): boolean {
  const inner = text.slice(Math.max(quotation.start, quotation.end - 4), quotation.end)
  if (!/[.!?…]["”“»’']{1,2}$/u.test(inner)) return false
  return /^\s+["“„«‘'(]?\p{Lu}/u.test(text.slice(quotation.end, Math.min(to, quotation.end + 6)))
}

const HEADLINE_UNITS = 240

/** In a headline every word is written like a name. */
function isHeadline({ text, start, end, words, capitals }: Walk): boolean {
  if (end - start > HEADLINE_UNITS || words < 4) return false
  const isClosed = /[.?!…”"]/u.test(text.charAt(end - 1))
  return capitals >= (isClosed ? 0.8 : 0.6) * words
}
