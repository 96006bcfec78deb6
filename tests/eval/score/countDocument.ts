/** A comparison -> counts that add up over articles. */
import type { Frame } from '../gold.ts'
import { bestPairs } from './bestPairs.ts'
import type { Attribution, Comparison, Role } from './compareDocument.ts'
import { isSpeechCue } from './speechCue.ts'
import { distinct, keyOf, type Spans } from './spans.ts'
import { tokensIn } from './tokens.ts'
import { trimEdges } from './trimEdges.ts'

/** How many were right, how many there were among the predictions and in the gold. */
export type Hits = readonly [right: number, predicted: number, gold: number]

export const MEASURES = ['exact', 'loose', 'overlap', 'token'] as const
export type Measure = (typeof MEASURES)[number]

export interface KindCount {
  readonly gold: number
  readonly found: number
  readonly withSource: number
  readonly right: number
}

export interface PairCount {
  readonly matched: number
  readonly withSource: number
  readonly right: number
  readonly tp: number
}

export interface Counts {
  readonly docs: number
  readonly words: number
  readonly gold: number
  readonly pred: number
  readonly pair: PairCount
  readonly byType: Readonly<Record<string, KindCount>>
  readonly roles: Readonly<Record<Role, Readonly<Record<Measure, Hits>>>>
}

export function countDocument(comparison: Comparison<Frame>): Counts {
  const { tokens, gold, predicted, matches } = comparison
  const sourced = matches.filter((match) => match.gold.source.length > 0)
  return {
    docs: 1,
    words: tokens.length,
    gold: gold.length,
    pred: predicted.length,
    pair: {
      matched: matches.length,
      withSource: sourced.length,
      right: sourced.filter(({ hasRightSource }) => hasRightSource).length,
      tp: matches.filter(({ hasRightSource }) => hasRightSource).length,
    },
    byType: countKinds(comparison),
    roles: {
      content: countRole(comparison, 'content'),
      cue: countRole(comparison, 'cue'),
      source: countRole(comparison, 'source'),
    },
  }
}

function countRole(
  { document: { text }, tokens, gold, predicted }: Comparison<Frame>,
  role: Role,
): Readonly<Record<Measure, Hits>> {
  const wanted = distinct(gold.map((each) => each[role]))
  const given = distinct(predicted.map((each) => each[role]))
  const trimmed = (sets: readonly Spans[]) => distinct(sets.map((spans) => trimEdges(text, spans)))
  const wantedTokens = tokensIn(tokens, wanted.flat())
  const givenTokens = tokensIn(tokens, given.flat())
  const shared = [...givenTokens].filter((token) => wantedTokens.has(token)).length
  return {
    exact: identical(wanted, given),
    loose: identical(trimmed(wanted), trimmed(given)),
    overlap: [bestPairs(wanted, given).length, given.length, wanted.length],
    token: [shared, givenTokens.size, wantedTokens.size],
  }
}

function identical(wanted: readonly Spans[], given: readonly Spans[]): Hits {
  const keys = new Set(wanted.map(keyOf))
  return [given.filter((spans) => keys.has(keyOf(spans))).length, given.length, wanted.length]
}

function countKinds({ document: { text }, gold, matches }: Comparison<Frame>): Counts['byType'] {
  const counts: Record<string, { gold: number; found: number; withSource: number; right: number }> = {}
  const of = (attribution: Attribution) =>
    kindsOf(text, attribution).map(
      (kind) => (counts[kind] ??= { gold: 0, found: 0, withSource: 0, right: 0 }),
    )
  for (const attribution of gold) for (const count of of(attribution)) count.gold += 1
  for (const match of matches) {
    for (const count of of(match.gold)) {
      count.found += 1
      if (match.gold.source.length === 0) continue
      count.withSource += 1
      if (match.hasRightSource) count.right += 1
    }
  }
  return counts
}

/** An attribution counts under its type, and under its type with the sort of its cue. */
function kindsOf(text: string, { kind, cue }: Attribution): readonly string[] {
  const words = cue.map(({ start, end }) => text.slice(start, end)).join(' ')
  return [kind, `${kind}, ${isSpeechCue(words) ? 'speech' : 'other'} cue`]
}
