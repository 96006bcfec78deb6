/**
 * Text as somebody types it who looks for it: without capitals and accents, with straight quotation marks, plain hyphens and
 * single spaces, and without what cannot be seen. For comparing only; each folded character knows where it was.
 */
import { snapToGraphemes } from './graphemes.ts'
import type { Range } from './range.ts'

export interface Folded {
  readonly text: string
  /** A stretch of the folded text -> that of the original in UTF-16 offsets, widened to whole characters. */
  readonly rangeOf: (start: number, end: number) => Range
}

export function foldForFinding(original: string): Folded {
  if (PLAIN.test(original)) return { text: original.toLowerCase(), rangeOf: (start, end) => ({ start, end }) }
  const parts: string[] = []
  /** Where each part begins and ends in the original. */
  const places: Range[] = []
  let offset = 0
  let base = ''
  let opens = false
  for (const sign of original) {
    const place = { start: offset, end: offset + sign.length }
    offset = place.end
    for (const part of foldSign(sign)) {
      if (MARK.test(part)) {
        if (!changesLetter(part, base)) continue
        parts.push((parts.pop() ?? '').concat(part).normalize('NFC'))
        places.push({ start: places.pop()?.start ?? place.start, end: place.end })
        continue
      }
      base = part
      // French guillemets stand off from what they hold.
      if (part === ' ' && (opens || parts.at(-1) === ' ')) continue
      if (CLOSING.test(sign) && parts.at(-1) === ' ') {
        parts.pop()
        places.pop()
      }
      opens = OPENING.test(sign)
      for (let unit = 0; unit < part.length; unit++) {
        parts.push(part.charAt(unit))
        places.push(place)
      }
    }
  }
  const rangeOf = (start: number, end: number): Range =>
    snapToGraphemes(original, { start: places[start]?.start ?? offset, end: places[end - 1]?.end ?? offset })
  return { text: parts.join(''), rangeOf }
}

/** Without two spaces in a row, which would be one. */
const PLAIN = /^(?:(?! {2})[\x20-\x7e])*$/
/** Accents of Latin and Greek letters, the vowel signs of Hebrew and Arabic. Those of other scripts are letters. */
const MARK =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670]/u
const BREVE = '\u0306'
const OPENING = /[«‹]/u
const CLOSING = /[»›]/u
const UNSEEN = /[\u00ad\u200b-\u200f\u2060-\u2064\u202a-\u202e\u2066-\u2069\ufeff]/gu

function foldSign(sign: string): string {
  if (/\s/u.test(sign)) return ' '
  return sign
    .replace(UNSEEN, '')
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‘’‚‛‹›′]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\s/gu, ' ')
}

/** Russian й is no и with an accent; ё is what many write as е. */
function changesLetter(mark: string, base: string): boolean {
  return mark === BREVE && /\p{Script=Cyrillic}/u.test(base)
}
