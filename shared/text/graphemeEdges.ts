import { firstEndingAfter } from './firstEndingAfter.ts'
import { isSafeStart, segmentsOf } from './graphemes.ts'
import type { Range } from './range.ts'

/** Shorter stretches are read again as fast as they are found again. */
const LONG = 64

/** A stretch without a sure edge inside, as a letter with a million accents is, and where characters begin in it. */
interface Stretch extends Range {
  readonly edges: Uint8Array
}

/**
 * Tells of any number of places in one text whether each lies between two graphemes. A long stretch is read once: without
 * that, tags on one hostile character would each cost its whole length.
 */
export function graphemeEdges(text: string): (at: number) => boolean {
  const known: Stretch[] = []
  return (at) => {
    if (isSafeStart(text, at)) return true
    const index = firstEndingAfter(known, at)
    const before = known[index]
    if (before !== undefined && before.start <= at) return before.edges[at - before.start] === 1
    const stretch = readStretch(text, at)
    if (stretch.edges.length >= LONG) known.splice(index, 0, stretch)
    return stretch.edges[at - stretch.start] === 1
  }
}

function readStretch(text: string, at: number): Stretch {
  let start = at - 1
  while (!isSafeStart(text, start)) start -= 1
  let end = at + 1
  while (!isSafeStart(text, end)) end += 1
  const edges = new Uint8Array(end - start)
  for (const index of segmentsOf(text.slice(start, end))) edges[index] = 1
  return { start, end, edges }
}
