import { asClause } from './asClause.ts'
import { clauseAround, clauseBefore, clauseInverted } from './clauseBefore.ts'
import { contentAfter } from './contentAfter.ts'
import type { CueRule, Place, Report } from './cueRule.ts'
import { quotationAfter } from './quotationAfter.ts'
import { quotationBefore } from './quotationBefore.ts'

/** The first that holds is believed. */
const CUE_RULES: readonly CueRule[] = [
  quotationBefore,
  clauseInverted,
  asClause,
  clauseAround,
  quotationAfter,
  contentAfter,
  clauseBefore,
]

/** What a cue reports: after it, before it, or on both sides. Undefined when the verb reports nothing here. */
export function reportOf(place: Place): Report | undefined {
  for (const rule of CUE_RULES) {
    const report = rule(place)
    if (report !== undefined) return report
  }
  return undefined
}
