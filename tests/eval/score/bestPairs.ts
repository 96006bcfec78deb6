import { overlapOf, type Spans } from './spans.ts'

export interface Pair {
  readonly gold: number
  readonly predicted: number
}

/** Characters shared, as a part of those in either: less is no match. */
const LEAST_OVERLAP = 0.5

/**
 * Indexes of what matches, one to one, the best overlaps first.
 * @param liking decides between equal overlaps: the greater wins
 */
export function bestPairs(
  gold: readonly Spans[],
  predicted: readonly Spans[],
  liking: (pair: Pair) => number = () => 0,
): readonly Pair[] {
  const candidates: (Pair & { readonly overlap: number; readonly liked: number })[] = []
  for (const [i, one] of gold.entries()) {
    for (const [j, other] of predicted.entries()) {
      const overlap = overlapOf(one, other)
      const pair = { gold: i, predicted: j }
      if (overlap >= LEAST_OVERLAP) candidates.push({ ...pair, overlap, liked: liking(pair) })
    }
  }
  candidates.sort(
    (a, b) => b.overlap - a.overlap || b.liked - a.liked || a.gold - b.gold || a.predicted - b.predicted,
  )
  const takenGold = new Set<number>()
  const takenPredicted = new Set<number>()
  const pairs: Pair[] = []
  for (const { gold: i, predicted: j } of candidates) {
    if (takenGold.has(i) || takenPredicted.has(j)) continue
    takenGold.add(i)
    takenPredicted.add(j)
    pairs.push({ gold: i, predicted: j })
  }
  return pairs
}
