/**
 * A paragraph longer than anybody writes is several paragraph nodes, its stretches, so that what the browser lays out and an
 * edit copies is never longer than one. Between the first and the next there is no white space, which is how one tells that
 * it goes on. Like sections, stretches mean nothing to anybody: in the file, for the engine and for the hand they are one
 * paragraph. News without line ends, 700 kB in one node, was the end of the window.
 */
import type { Node } from 'prosemirror-model'
import { snapToGraphemes } from '../text/graphemes.ts'
import { quotations } from '../text/quotations.ts'
import type { Range } from '../text/range.ts'
import { sentences } from '../text/sentences.ts'
import { touchesAny } from '../text/touchesAny.ts'

/** In UTF-16 code units: how long a stretch is when it is new, and how long a paragraph may be before it is cut. */
export const STRETCH = 2_000
export const LONGEST = 2 * STRETCH

/** Where a stretch may end, counted from where it begins. */
const EARLIEST = STRETCH / 2
const LATEST = LONGEST - EARLIEST

/** Whether a paragraph node is a further stretch of the paragraph that the node before it belongs to. */
export function goesOn(paragraph: Node): boolean {
  return paragraph.attrs['before'] === ''
}

/**
 * Of one paragraph in order, without a gap. A cut is made between two sentences, where possible outside of any quotation,
 * so that what is said of a stretch by itself holds for the whole; else between two words, else between two characters.
 * @param block a paragraph of this text
 */
export function stretchesOf(text: string, block: Range): readonly Range[] {
  if (block.end - block.start <= LONGEST) return [block]
  const quoted = quotations(text, block)
  const found: Range[] = []
  let { start } = block
  while (block.end - start > LONGEST) {
    const end = start + cutIn(text.slice(start, start + LATEST), (at) => !isInside(quoted, start + at))
    found.push({ start, end })
    start = end
  }
  return [...found, { start, end: block.end }]
}

/** Where the first stretch of these words ends. */
function cutIn(words: string, isFree: (at: number) => boolean): number {
  const mayEnd = (at: number) => at >= EARLIEST && isApart(words, at) && !isBesideLineEnd(words, at)
  const starts = sentences(words.slice(EARLIEST))
    .slice(1)
    .map(({ start }) => EARLIEST + start)
    .filter(mayEnd)
  return (
    nearest(starts.filter(isFree)) ??
    nearest(starts) ??
    nearest(Array.from(words.matchAll(/\s(?=\S)/gu), ({ index }) => index + 1).filter(mayEnd)) ??
    characterEnd(words)
  )
}

function nearest(places: readonly number[]): number | undefined {
  const [first, ...others] = places
  if (first === undefined) return undefined
  return others.reduce((best, at) => (Math.abs(at - STRETCH) < Math.abs(best - STRETCH) ? at : best), first)
}

function isInside(quoted: readonly Range[], at: number): boolean {
  return touchesAny(quoted, { start: at, end: at })
}

/** Whether no character lies on both sides of this place. */
export function isApart(text: string, at: number): boolean {
  return snapToGraphemes(text, { start: at, end: at }).start === at
}

/** There the end of a stretch would be drawn as an empty line. */
function isBesideLineEnd(text: string, at: number): boolean {
  return /[\n\r\u2028]/.test(text.slice(at - 1, at + 1))
}

/** In a word without end. One character without end is cut all the same, but no pair of surrogates. */
function characterEnd(words: string): number {
  const { end } = snapToGraphemes(words, { start: STRETCH, end: STRETCH })
  if (end < words.length) return end
  return /[\udc00-\udfff]/.test(words.charAt(STRETCH)) ? STRETCH + 1 : STRETCH
}
