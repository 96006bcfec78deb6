/** Sets of spans: an attribution's content may lie in several pieces. UTF-16 code units, end exclusive. */
import type { Range } from '../../../shared/text/range.ts'

export type Spans = readonly Range[]

/** In order, inside the text, touching and overlapping ones made one, empty ones gone. */
export function normalise(spans: Spans, length: number): Spans {
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const merged: Range[] = []
  for (const span of inside) {
    const last = merged.at(-1)
    if (last !== undefined && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}

export const sizeOf = (spans: Spans): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

/** Characters that both hold; both normalised. */
export function intersection(a: Spans, b: Spans): number {
  let shared = 0
  for (let i = 0, j = 0; ; ) {
    const [one, other] = [a[i], b[j]]
    if (one === undefined || other === undefined) return shared
    shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start))
    if (one.end < other.end) i += 1
    else j += 1
  }
}

/** Intersection over union, in characters. */
export function overlapOf(a: Spans, b: Spans): number {
  const shared = intersection(a, b)
  return shared === 0 ? 0 : shared / (sizeOf(a) + sizeOf(b) - shared)
}

/** Equal for equal sets. */
export const keyOf = (spans: Spans): string => spans.map(({ start, end }) => `${start}-${end}`).join(',')

/** Each set once; no empty ones. */
export function distinct(sets: readonly Spans[]): readonly Spans[] {
  return [...new Map(sets.filter((spans) => spans.length > 0).map((spans) => [keyOf(spans), spans])).values()]
}
