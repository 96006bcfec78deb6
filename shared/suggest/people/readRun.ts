import type { Range } from '../../text/range.ts'
import { isHonorific, isTitle } from './lexicon.ts'
import { PARTICLE } from './personName.ts'

/** Capitalised words that stand together: "UK Prime Minister Keir Starmer", "Ministry of Coasts". */
export interface NameRun extends Range {
  readonly words: readonly string[]
  /** "Starmer’s"; the range ends before the ending. */
  readonly possessive: boolean
}

const RUN_WORDS = 10
/** In UTF-16 code units: what is longer is no word of a name. */
const WORD_UNITS = 100

/** The run that begins at `from`, where a capital letter stands; `to` bounds it. */
export function readRun(text: string, from: number, to: number): NameRun {
  const words: string[] = []
  let end = from
  for (let at = from; at < to && words.length < RUN_WORDS; ) {
    const wordEnd = endOfWord(text, at, to)
    const possessive = possessiveAt(text, at, wordEnd)
    const plainEnd = possessive ? wordEnd - 2 : wordEnd
    const stopped = endOfStop(text, at, plainEnd, to)
    words.push(text.slice(at, Math.min(stopped, at + WORD_UNITS)).replaceAll('\u00ad', ''))
    end = stopped
    if (possessive || wordEnd - at > WORD_UNITS) return { start: from, end, words, possessive }
    const after = text.slice(end, Math.min(to, end + 12))
    const next = nextOfRun(after)
    if (next === undefined) {
      const isPlural = /^['’](?=\s)/u.test(after) && words.at(-1)?.endsWith('s') === true
      return { start: from, end, words, possessive: isPlural }
    }
    words.push(...next.particles)
    at = end + next.skip
  }
  return { start: from, end, words, possessive: false }
}

const JOINED = /^[ \u00a0]{1,3}(?:(of the|of|for|[\p{Ll}]{2,4}|&)[ \u00a0]{1,3})?(?=(?:[Aa]l-)?\p{Lu})/u

/** What joins the next capitalised word to the run, and how far off it begins. */
function nextOfRun(
  after: string,
): { readonly particles: readonly string[]; readonly skip: number } | undefined {
  if (after.charCodeAt(0) !== 0x20 && after.charCodeAt(0) !== 0xa0) return undefined
  const second = after.charCodeAt(1)
  if (second >= 0x41 && second <= 0x5a) return { particles: [], skip: 1 }
  const match = JOINED.exec(after)
  if (match === null) return undefined
  const joint = match[1]
  if (joint === undefined) return { particles: [], skip: match[0].length }
  if (!/^(?:of|of the|&)$/.test(joint) && !PARTICLE.test(joint)) return undefined
  return { particles: joint.split(' '), skip: match[0].length }
}

/** After the word that begins at `from`: letters, digits, and the marks that hold a word together. */
export function endOfWord(text: string, from: number, to: number): number {
  let at = from
  while (at < to) {
    const unit = text.charCodeAt(at)
    if (isWordUnit(text, at, unit)) at += 1
    else if (joinsWord(text, at, unit, from) && at + 1 < to && isLetterAt(text, at + 1)) at += 1
    else return at
  }
  return to
}

const isAsciiLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a)

function isWordUnit(text: string, at: number, unit: number): boolean {
  if (isAsciiLetter(unit)) return true
  if (unit < 0x80) return unit >= 0x30 && unit <= 0x39
  return /[\p{L}\p{M}\p{N}]/u.test(text.charAt(at))
}

/** An apostrophe or hyphen, and the stops inside "U.S". */
function joinsWord(text: string, at: number, unit: number, from: number): boolean {
  if (unit === 0x27 || unit === 0x2019 || unit === 0x2d || unit === 0x2011 || unit === 0xad) return at > from
  return unit === 0x2e && (at === from + 1 || text.charAt(at - 2) === '.') && isLetterAt(text, at - 1)
}

export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return isAsciiLetter(unit) || (unit >= 0x80 && /\p{L}/u.test(text.charAt(at)))
}

function possessiveAt(text: string, from: number, to: number): boolean {
  const mark = text.charCodeAt(to - 2)
  return to - from > 2 && /s/i.test(text.charAt(to - 1)) && (mark === 0x27 || mark === 0x2019)
}

/** "Mr.", "J.", "Jr." keep their stop. */
function endOfStop(text: string, from: number, end: number, to: number): number {
  if (end >= to || text.charCodeAt(end) !== 0x2e || end - from > 5) return end
  const word = text.slice(from, end).toLowerCase()
  const isShort = word.length === 1 || word.includes('.') || word === 'jr' || word === 'st'
  return isShort || (word.length < 5 && isTitle(word)) || isHonorific(word) ? end + 1 : end
}

export function isCapitalAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /\p{Lu}/u.test(text.charAt(at))
}
