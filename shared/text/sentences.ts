import type { Range } from './range.ts'
import { isWhiteSpace, skipWhiteSpace, skipWhiteSpaceBack } from './whiteSpace.ts'

/**
 * The sentences of one block, without the white space between them. Stops in abbreviations, initials and decimals do not
 * end a sentence; closing quotation marks and brackets after a stop still belong to it.
 */
export function sentences(text: string): readonly Range[] {
  const found: Range[] = []
  let start = skipWhiteSpace(text, 0, text.length)
  for (let at = start; at < text.length; at += 1) {
    const isItem = opensItem(text, at)
    if (!isItem && !isStop(text.charCodeAt(at))) continue
    const end = isItem ? skipWhiteSpaceBack(text, start, at) : endOfSentence(text, at)
    if (end === undefined) {
      at = endOfRun(text, at) - 1
      continue
    }
    found.push({ start, end })
    start = skipWhiteSpace(text, end, text.length)
    at = start - 1
  }
  const end = skipWhiteSpaceBack(text, start, text.length)
  if (end > start) found.push({ start, end })
  return found
}

const LINE_BREAK = 0x0a

/** Whether a line of a list begins behind the line break at `at`: it stands for itself, stop or no stop. */
export function opensItem(text: string, at: number): boolean {
  return text.charCodeAt(at) === LINE_BREAK && /^\n[^\S\n]*[•◦▪‣·*\p{Pd}]\s/u.test(text.slice(at, at + 12))
}

/** Where the sentence ends whose stop stands at `at`; undefined when it does not end there. */
export function endOfSentence(text: string, at: number): number | undefined {
  const end = endOfRun(text, at)
  if (end >= text.length || text.charCodeAt(at) === IDEOGRAPHIC_STOP) return end
  if (!isWhiteSpace(text.charCodeAt(end))) return undefined
  const next = text.slice(skipWhiteSpace(text, end, Math.min(text.length, end + 40)), end + 60)
  if (!STARTS_SENTENCE.test(next)) return undefined
  if (text.charAt(at) !== '.' || end > at + 1) return end
  return isAbbreviation(text, at, next) ? undefined : end
}

/** After the stop at `at` and all further stops, closing marks and brackets. */
function endOfRun(text: string, at: number): number {
  let end = at + 1
  while (isStop(text.charCodeAt(end)) || isCloser(text.charCodeAt(end))) end += 1
  return end
}

const IDEOGRAPHIC_STOP = 0x3002
const STARTS_SENTENCE = /^[\s"'“‘«„([\p{Pd}•]*(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{N}|$|@|#|\p{Extended_Pictographic})/u
const COMMON_START =
  /^["'“‘«„(]*(?:The|A|An|It|He|She|They|We|You|I|But|And|In|On|At|For|This|That|These|Those|There|However|Meanwhile|Officials|Police)\b/
const TITLE =
  /^(?:mr|mrs|ms|mx|dr|prof|rev|hon|st|ste|mt|ft|gen|maj|col|lt|capt|cmdr|adm|sgt|cpl|pvt|gov|sen|sens|rep|reps|pres|supt|insp|det|messrs|fr|br|sr|vs|no|nos|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|approx|est|fig|vol|pp|cf|eg|ie)$/i
const MAY_END =
  /^(?:inc|corp|co|ltd|llc|plc|jr|etc|ave|blvd|rd|u\.s|u\.k|u\.n|e\.u|d\.c|a\.m|p\.m|ph\.d|m\.d)$/i

function isAbbreviation(text: string, at: number, next: string): boolean {
  const word = /[\p{L}\p{N}.]{1,12}$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? ''
  if (TITLE.test(word)) return true
  if (MAY_END.test(word)) return !COMMON_START.test(next)
  // "J. Smith", "J.R.R. Tolkien": an initial, unless a usual opening word follows ("plan B. The …").
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && !COMMON_START.test(next)
}

const isStop = (unit: number): boolean =>
  unit === 0x2e || unit === 0x21 || unit === 0x3f || unit === 0x2026 || unit === IDEOGRAPHIC_STOP
const isCloser = (unit: number): boolean =>
  unit === 0x22 ||
  unit === 0x27 ||
  unit === 0x29 ||
  unit === 0x5d ||
  unit === 0x201d ||
  unit === 0x2019 ||
  unit === 0xbb
