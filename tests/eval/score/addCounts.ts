import type { Counts, Hits, KindCount, Measure, PairCount } from './countDocument.ts'

const NO_HITS: Readonly<Record<Measure, Hits>> = {
  exact: [0, 0, 0],
  loose: [0, 0, 0],
  overlap: [0, 0, 0],
  token: [0, 0, 0],
}

export const NO_COUNTS: Counts = {
  docs: 0,
  words: 0,
  gold: 0,
  pred: 0,
  pair: { matched: 0, withSource: 0, right: 0, tp: 0 },
  byType: {},
  roles: { content: NO_HITS, cue: NO_HITS, source: NO_HITS },
}

export function addCounts(a: Counts, b: Counts): Counts {
  const kinds = new Set([...Object.keys(a.byType), ...Object.keys(b.byType)])
  return {
    docs: a.docs + b.docs,
    words: a.words + b.words,
    gold: a.gold + b.gold,
    pred: a.pred + b.pred,
    pair: addPairs(a.pair, b.pair),
    byType: Object.fromEntries([...kinds].map((kind) => [kind, addKinds(a.byType[kind], b.byType[kind])])),
    roles: {
      content: addMeasures(a.roles.content, b.roles.content),
      cue: addMeasures(a.roles.cue, b.roles.cue),
      source: addMeasures(a.roles.source, b.roles.source),
    },
  }
}

const addPairs = (a: PairCount, b: PairCount): PairCount => ({
  matched: a.matched + b.matched,
  withSource: a.withSource + b.withSource,
  right: a.right + b.right,
  tp: a.tp + b.tp,
})

const addKinds = (a: KindCount | undefined, b: KindCount | undefined): KindCount => ({
  gold: (a?.gold ?? 0) + (b?.gold ?? 0),
  found: (a?.found ?? 0) + (b?.found ?? 0),
  withSource: (a?.withSource ?? 0) + (b?.withSource ?? 0),
  right: (a?.right ?? 0) + (b?.right ?? 0),
})

type Measures = Readonly<Record<Measure, Hits>>

const addMeasures = (a: Measures, b: Measures): Measures => ({
  exact: addHits(a.exact, b.exact),
  loose: addHits(a.loose, b.loose),
  overlap: addHits(a.overlap, b.overlap),
  token: addHits(a.token, b.token),
})

const addHits = (a: Hits, b: Hits): Hits => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
