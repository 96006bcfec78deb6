/** Counts -> the figures that are told. The names are those of ../shared/eval/score.mjs, so that both can be compared. */
import type { Counts, Hits, KindCount, Measure, PairCount } from './countDocument.ts'

interface Figures {
  readonly p: number
  readonly r: number
  readonly f1: number
}

type RoleFigures = Readonly<Record<Measure, Figures>>

interface KindFigures {
  readonly gold: number
  readonly recall: number
  readonly pairAccuracy: number
}

export interface Summary {
  readonly docs: number
  readonly words: number
  readonly gold: number
  readonly pred: number
  readonly content: RoleFigures
  readonly cue: RoleFigures
  readonly source: RoleFigures
  /** Of matched contents whose gold has a source: those with the right one. */
  readonly pairAccuracy: number
  readonly pairCounts: PairCount
  readonly pair: Figures
  readonly byType: Readonly<Record<string, KindFigures>>
}

export function summarise({ docs, words, gold, pred, pair, byType, roles }: Counts): Summary {
  return {
    docs,
    words,
    gold,
    pred,
    content: roleFigures(roles.content),
    cue: roleFigures(roles.cue),
    source: roleFigures(roles.source),
    pairAccuracy: share(pair.right, pair.withSource),
    pairCounts: pair,
    pair: figures([pair.tp, pred, gold]),
    byType: Object.fromEntries(Object.entries(byType).map(([kind, count]) => [kind, kindFigures(count)])),
  }
}

/** Nothing of nothing is 0. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

function figures([right, predicted, gold]: Hits): Figures {
  const p = share(right, predicted)
  const r = share(right, gold)
  return { p, r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) }
}

const roleFigures = (measures: Readonly<Record<Measure, Hits>>): RoleFigures => ({
  exact: figures(measures.exact),
  loose: figures(measures.loose),
  overlap: figures(measures.overlap),
  token: figures(measures.token),
})

const kindFigures = ({ gold, found, withSource, right }: KindCount): KindFigures => ({
  gold,
  recall: share(found, gold),
  pairAccuracy: share(right, withSource),
})
