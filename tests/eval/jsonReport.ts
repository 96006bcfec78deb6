/** An evaluation -> what `--json` prints: every figure, and the errors without the articles they stand in. */
import { errorGroups } from './errorGroups.ts'
import type { EngineError } from './errors.ts'
import type { Evaluation } from './evaluate.ts'

export function jsonReport(
  gold: string,
  { errors, ...figures }: Evaluation,
  { examples, rule }: { readonly examples: number; readonly rule?: string },
): object {
  const listed =
    rule === undefined ? errors : errors.filter(({ predicted }) => predicted?.proposal.rule === rule)
  return {
    gold,
    ...figures,
    errors: errorGroups(listed, examples).map((group) => ({
      ...group,
      examples: group.examples.map(withoutText),
    })),
  }
}

function withoutText({ id, gold, predicted }: EngineError): object {
  if (predicted === undefined) return { id, gold }
  const { proposal, ...spans } = predicted
  const proposed = { ...spans, rule: proposal.rule, confidence: proposal.confidence }
  return { id, ...(gold === undefined ? {} : { gold }), proposed }
}
