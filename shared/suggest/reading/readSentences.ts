import type { Quotation } from '../../text/quotations.ts'
import type { Range } from '../../text/range.ts'
import { endOfSentence, opensItem } from '../../text/sentences.ts'
import { isWhiteSpace, skipWhiteSpace } from '../../text/whiteSpace.ts'
import { mayQuote } from '../lexicons/reportingVerbs.ts'
import type { Element, Sentence } from './sentence.ts'

/** No sentence is this long. Cutting one that is keeps the work per word bounded on any input. */
const SENTENCE_LIMIT = 240

// V8 keeps a place to come back to for each letter of a word, and a word of megabytes has more of them than its stack: it is
// read a stretch at a time.
const STRETCH = 1000
const LETTERS = `[\\p{L}\\p{N}\\p{M}%]`
const WORD = new RegExp(`[@#$£€]?[\\p{L}\\p{N}\\p{M}]${LETTERS}{0,${STRETCH}}`, 'uy')
const WORD_GOES_ON = new RegExp(`(?:['’.&,\\-‑/\u00ad](?=[\\p{L}\\p{N}]))?${LETTERS}{1,${STRETCH}}`, 'uy')
const JOINERS = "'’.&,-‑/\u00ad"

/** The sentences of one paragraph. A stop inside a quotation ends a sentence only where the quotation ends with it. */
export function readSentences(text: string, block: Range, quoted: readonly Quotation[]): readonly Sentence[] {
  const found: Element[][] = []
  let sentence: Element[] = []
  const finish = (): void => {
    if (sentence.length > 0) found.push(sentence)
    sentence = []
  }
  let next = 0
  for (let at = block.start; at < block.end; ) {
    const quotation = quoted[next]
    if (quotation !== undefined && quotation.start <= at) {
      next += 1
      sentence.push({
        kind: 'quote',
        start: quotation.start,
        end: quotation.end,
        lower: '',
        capital: OPENS_CAPITAL.test(text.slice(quotation.start, quotation.start + 5)),
      })
      at = quotation.end
      if (endsWithQuotation(text, quotation, block)) finish()
      continue
    }
    if (isWhiteSpace(text.charCodeAt(at))) {
      if (opensItem(text, at)) finish()
      at += 1
      continue
    }
    if (sentence.length >= SENTENCE_LIMIT) finish()
    const word = readWord(text, at, Math.min(block.end, quotation?.start ?? block.end))
    if (word !== undefined) {
      sentence.push(word)
      at = word.end
      continue
    }
    const mark = text.charAt(at)
    const end = isStop(mark) ? endOfSentence(text, at) : undefined
    const to = isStop(mark) ? endOfStops(text, at, block.end) : at + 1
    const previous = sentence.at(-1)
    if (
      mark === '.' &&
      end === undefined &&
      previous?.kind === 'word' &&
      previous.end === at &&
      to < block.end
    ) {
      // The stop of an abbreviation or initial belongs to its word.
      sentence[sentence.length - 1] = { ...previous, end: to }
    } else sentence.push({ kind: 'mark', start: at, end: to, lower: mark, capital: false })
    at = to
    if (end !== undefined) finish()
  }
  finish()
  return found
}

const OPENS_CAPITAL = /^["“”„«»‘'`]+(?:\p{Lu}|\p{N}|…)/u

const isStop = (mark: string): boolean => mark !== '' && '.!?…。'.includes(mark)

function endOfStops(text: string, from: number, to: number): number {
  let at = from + 1
  while (at < to && isStop(text.charAt(at))) at += 1
  return at
}

const WORD_LIMIT = 60

function readWord(text: string, at: number, limit: number): Element | undefined {
  const wordEnd = endOfWord(text, at)
  if (wordEnd === undefined || limit <= at) return undefined
  const end = Math.min(endOfPossessive(text, wordEnd), limit)
  const lower = text
    .slice(at, Math.min(end, at + WORD_LIMIT))
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll('\u00ad', '')
  return { kind: 'word', start: at, end, lower, capital: /^[@#]?\p{Lu}/u.test(text.slice(at, at + 3)) }
}

/** "don’t", "well-known", "1,709" and "AT&T" are one word each. @returns undefined when none begins here */
function endOfWord(text: string, at: number): number | undefined {
  WORD.lastIndex = at
  if (!WORD.test(text)) return undefined
  let end = WORD.lastIndex
  for (let from = at; end - from >= STRETCH || JOINERS.includes(text.charAt(end) || ' '); ) {
    WORD_GOES_ON.lastIndex = end
    if (!WORD_GOES_ON.test(text)) break
    from = end
    end = WORD_GOES_ON.lastIndex
  }
  return end
}

/** "the dockers’ union": the apostrophe of a plural belongs to its word. */
function endOfPossessive(text: string, end: number): number {
  const isPlural = /s/iu.test(text.charAt(end - 1)) && /['’]/u.test(text.charAt(end))
  return isPlural && isWhiteSpace(text.charCodeAt(end + 1)) ? end + 1 : end
}

/** “Go!” He left. → ends; “Go!” Smith said. → does not. */
function endsWithQuotation(text: string, quotation: Quotation, block: Range): boolean {
  if (!quotation.closed) return true
  const inner = text.slice(Math.max(quotation.start, quotation.end - 4), quotation.end)
  const stop = /[.!?…](?=["”“»’']{1,2}$)/u.exec(inner)?.[0]
  if (stop === undefined) return false
  const after = skipWhiteSpace(text, quotation.end, block.end)
  if (after === quotation.end || !/^["“„«‘'[(]?[@#\p{Lu}\p{N}"“„«]/u.test(text.slice(after, after + 3)))
    return false
  if (stop === '.') return true
  const words = text.slice(after, Math.min(block.end, after + 90)).split(/[.,;:"“]/u, 1)[0] ?? ''
  return !words
    .split(/\s+/u)
    .slice(0, 8)
    .some((word) => mayQuote(word.toLowerCase()))
}
