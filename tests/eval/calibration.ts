/** Whether confidence means what it says: of proposals at 0.9, nine in ten should be right. */
import type { Comparison } from './score/compareDocument.ts'
import { share } from './score/summarise.ts'
import type { Weighed } from './weighed.ts'

export interface Bucket {
  readonly title: string
  readonly proposals: number
  /** Content matched and source right, as a share. */
  readonly right: number
  readonly contentRight: number
}

export interface Calibration {
  readonly buckets: readonly Bucket[]
  readonly sure: Bucket
}

/** What an editor may accept without reading twice. */
const SURE = 0.9

const BOUNDS: readonly (readonly [title: string, from: number, below: number])[] = [
  ['≥ 0.95', 0.95, Infinity],
  ['0.9–0.95', 0.9, 0.95],
  ['0.8–0.9', 0.8, 0.9],
  ['0.7–0.8', 0.7, 0.8],
  ['0.6–0.7', 0.6, 0.7],
  ['0.5–0.6', 0.5, 0.6],
  ['< 0.5', -Infinity, 0.5],
]

export function calibrationOf(comparisons: readonly Comparison<Weighed>[]): Calibration {
  const judged = comparisons.flatMap(({ predicted, matches }) => {
    const found = new Map(matches.map((match) => [match.predicted, match.hasRightSource]))
    return predicted.map((each) => ({
      confidence: each.proposal.confidence,
      isContentRight: found.has(each),
      isRight: found.get(each) === true,
    }))
  })
  const bucket = (title: string, from: number, below: number): Bucket => {
    const inside = judged.filter(({ confidence }) => confidence >= from && confidence < below)
    return {
      title,
      proposals: inside.length,
      right: share(inside.filter(({ isRight }) => isRight).length, inside.length),
      contentRight: share(inside.filter(({ isContentRight }) => isContentRight).length, inside.length),
    }
  }
  return {
    buckets: BOUNDS.map((bounds) => bucket(...bounds)),
    sure: bucket(`≥ ${SURE}`, SURE, Infinity),
  }
}
