import type { Range } from './range.ts'
import { isWhiteSpace } from './whiteSpace.ts'

const WORD_UNIT = /[\p{L}\p{N}\p{M}]/u
const JOINER = /['’.\-‑]/u

/** Words as a newsroom counts them: what stands between spaces or dashes and has a letter or digit in it. */
export function countWords(text: string): number {
  let count = 0
  let isCounted = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (isWhiteSpace(unit) || unit === EN_DASH || unit === EM_DASH) isCounted = false
    else if (!isCounted && hasLetter(text, at, unit)) {
      isCounted = true
      count += 1
    }
  }
  return count
}

const EN_DASH = 0x2013
const EM_DASH = 0x2014

/** Whether a letter or digit begins here. Megabytes are counted: nearly all of it is told without a pattern. */
function hasLetter(text: string, at: number, unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x30 && unit <= 0x39) || ((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a)
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(at) ?? unit))
}

/** Whether there is a letter, digit or picture in it, and not marks and white space alone. */
export function saysSomething(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(text)
}

/** The word that `offset` lies in or directly after; undefined between words. "don’t" and "well-known" are one word. */
export function wordAt(text: string, offset: number): Range | undefined {
  if (!Number.isInteger(offset) || offset < 0 || offset > text.length) {
    throw new RangeError(`Offset ${offset} does not lie in a text of ${text.length} code units`)
  }
  const start = growBack(text, offset)
  const end = growForward(text, offset)
  return start < end ? { start, end } : undefined
}

function growForward(text: string, from: number): number {
  let at = from
  for (;;) {
    const next = characterAt(text, at)
    if (WORD_UNIT.test(next)) at += next.length
    else if (JOINER.test(next) && at > 0 && WORD_UNIT.test(characterBefore(text, at))) {
      const after = characterAt(text, at + 1)
      if (!WORD_UNIT.test(after)) return at
      at += 1 + after.length
    } else return at
  }
}

function growBack(text: string, from: number): number {
  let at = from
  for (;;) {
    const previous = characterBefore(text, at)
    if (WORD_UNIT.test(previous)) at -= previous.length
    else if (JOINER.test(previous) && WORD_UNIT.test(characterAt(text, at))) {
      const before = characterBefore(text, at - 1)
      if (!WORD_UNIT.test(before)) return at
      at -= 1 + before.length
    } else return at
  }
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  if (point === undefined) return ''
  // Inside a pair, the pair's first half decides.
  if (point >= 0xdc00 && point <= 0xdfff) return text.charAt(at)
  return String.fromCodePoint(point)
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return ''
  const unit = text.charCodeAt(at - 1)
  return unit >= 0xdc00 && unit <= 0xdfff && at >= 2 ? text.slice(at - 2, at) : text.charAt(at - 1)
}
