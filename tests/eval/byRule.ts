/** How often each of the engine's readings was right: one that is seldom right shows. */
import type { Comparison } from './score/compareDocument.ts'
import { share } from './score/summarise.ts'
import type { Weighed } from './weighed.ts'

export interface RuleFigures {
  readonly rule: string
  readonly proposals: number
  readonly contentRight: number
  /** Content and source both. */
  readonly pairRight: number
  readonly contentPrecision: number
  readonly pairPrecision: number
}

/** The busiest first. */
export function byRule(comparisons: readonly Comparison<Weighed>[]): readonly RuleFigures[] {
  const counts = new Map<string, { proposals: number; content: number; pair: number }>()
  const of = (rule: string) => {
    const count = counts.get(rule) ?? { proposals: 0, content: 0, pair: 0 }
    counts.set(rule, count)
    return count
  }
  for (const { predicted, matches } of comparisons) {
    for (const { proposal } of predicted) of(proposal.rule).proposals += 1
    for (const { proposal, hasRightSource } of matches) {
      const count = of(proposal.rule)
      count.content += 1
      if (hasRightSource) count.pair += 1
    }
  }
  return [...counts]
    .map(([rule, { proposals, content, pair }]) => ({
      rule,
      proposals,
      contentRight: content,
      pairRight: pair,
      contentPrecision: share(content, proposals),
      pairPrecision: share(pair, proposals),
    }))
    .sort((a, b) => b.proposals - a.proposals || a.rule.localeCompare(b.rule))
}
