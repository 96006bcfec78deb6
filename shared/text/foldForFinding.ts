/**
 * Text as somebody types it who looks for it: without capitals and accents, with straight quotation marks, plain hyphens and
 * single spaces, and without what cannot be seen. For comparing only; each folded character knows where it was.
 */
import { createPieces } from './foldedPieces.ts'
import { snapToGraphemes } from './graphemes.ts'
import type { Range } from './range.ts'

export interface Folded {
  readonly text: string
  /** A stretch of the folded text -> that of the original in UTF-16 offsets, widened to whole characters. */
  readonly rangeOf: (start: number, end: number) => Range
}

export function foldForFinding(original: string): Folded {
  const pieces = createPieces()
  let base = ''
  let opens = false
  for (let at = 0, end = 0; at < original.length; at = end) {
    end = endOfPlain(original, at)
    if (end > at) {
      pieces.add(original.slice(at, end).toLowerCase(), at, end)
      base = original.charAt(end - 1)
      opens = false
      continue
    }
    const sign = String.fromCodePoint(original.codePointAt(at) ?? 0)
    end = at + sign.length
    const folded = foldSign(sign)
    for (const { text, isMark } of folded.parts) {
      if (isMark) {
        if (changesLetter(text, base)) pieces.addToLast(text, end)
        continue
      }
      base = text
      // French guillemets stand off from what they hold.
      if (text === ' ' && (opens || pieces.endsWithSpace())) continue
      if (folded.closes && pieces.endsWithSpace()) pieces.takeLast()
      opens = folded.opens
      pieces.add(text, at, end)
    }
  }
  const rangeOf = (start: number, end: number): Range =>
    snapToGraphemes(original, {
      start: pieces.placeOf(start)?.start ?? original.length,
      end: pieces.placeOf(end - 1)?.end ?? original.length,
    })
  return { text: pieces.text(), rangeOf }
}

/** Most of most articles: words of plain letters with one space between them, which fold letter by letter. */
function endOfPlain(text: string, start: number): number {
  let end = start
  while (isPlain(text, end) || (end > start && text[end] === ' ' && isPlain(text, end + 1))) end += 1
  return end
}

/** Is the character folded when it is made small? A sigma at the end of a word is made small in another way. */
function isPlain(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // Half of a character says nothing.
  if (Number.isNaN(unit) || (unit >= 0xd800 && unit <= 0xdfff)) return false
  const before = plain[unit]
  if (before !== undefined) return before
  const sign = String.fromCharCode(unit)
  const { parts, opens, closes } = foldSign(sign)
  const [part] = parts
  const isSmall = parts.length === 1 && part?.text === sign.toLowerCase() && !part.isMark
  return (plain[unit] = isSmall && part.text !== ' ' && sign !== 'Σ' && !opens && !closes)
}

/** By code unit. */
const plain: boolean[] = []

/** Accents of Latin and Greek letters, the vowel signs of Hebrew and Arabic. Those of other scripts are letters. */
const MARK =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/u
const BREVE = '\u0306'
const OPENING = /[«‹]/u
const CLOSING = /[»›]/u
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/gu

interface FoldedSign {
  readonly parts: readonly { readonly text: string; readonly isMark: boolean }[]
  readonly opens: boolean
  readonly closes: boolean
}

/** An article has few signs and many of each. */
const known = new Map<string, FoldedSign>()

function foldSign(sign: string): FoldedSign {
  const before = known.get(sign)
  if (before) return before
  const parts = Array.from(partsOf(sign), (text) => ({ text, isMark: MARK.test(text) }))
  const now = { parts, opens: OPENING.test(sign), closes: CLOSING.test(sign) }
  known.set(sign, now)
  return now
}

function partsOf(sign: string): string {
  if (/\s/u.test(sign)) return ' '
  return sign
    .replace(UNSEEN, '')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛‹›′]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .toLowerCase()
    .replace('ς', 'σ')
    .normalize('NFKD')
    .replace(/\s/gu, ' ')
}

/** Russian й is no и with an accent; ё is what many write as е. */
function changesLetter(mark: string, base: string): boolean {
  return mark === BREVE && /\p{Script=Cyrillic}/u.test(base)
}
