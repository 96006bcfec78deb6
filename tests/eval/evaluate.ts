/** The engine over a gold set -> everything that is told about it. */
import { byRule, type RuleFigures } from './byRule.ts'
import { type Calibration, calibrationOf } from './calibration.ts'
import { type EngineError, errorsOf } from './errors.ts'
import type { GoldDocument } from './gold.ts'
import { addCounts, NO_COUNTS } from './score/addCounts.ts'
import { compareDocument } from './score/compareDocument.ts'
import { countDocument, type Counts } from './score/countDocument.ts'
import type { Only } from './score/only.ts'
import { share, type Summary, summarise } from './score/summarise.ts'
import { type Speed, speedOf } from './speed.ts'
import type { Weighed } from './weighed.ts'

export interface Evaluation {
  readonly summary: Summary
  readonly quoted: Summary
  readonly speechCues: { readonly gold: number; readonly found: number; readonly recall: number }
  readonly rules: readonly RuleFigures[]
  readonly calibration: Calibration
  readonly errors: readonly EngineError[]
  readonly speed: Speed
}

export interface EvaluateOptions {
  readonly only?: Only
  readonly proposalsFor: (text: string) => readonly Weighed[]
  readonly progress: (done: number) => void
}

export function evaluate(
  documents: readonly GoldDocument[],
  { only, proposalsFor, progress }: EvaluateOptions,
): Evaluation {
  const proposed = documents.map((document, index) => {
    progress(index)
    return { document, proposals: proposalsFor(document.text) }
  })
  const compared = (which: Only | undefined) =>
    proposed.map(({ document, proposals }) => compareDocument(document, proposals, which))
  const comparisons = compared(only)
  const counts = comparisons.map(countDocument).reduce(addCounts, NO_COUNTS)
  const quoted = compared('quoted').map(countDocument).reduce(addCounts, NO_COUNTS)
  progress(documents.length)
  return {
    summary: summarise(counts),
    quoted: summarise(quoted),
    speechCues: speechCuesOf(counts),
    rules: byRule(comparisons),
    calibration: calibrationOf(comparisons),
    errors: comparisons.flatMap(errorsOf),
    speed: speedOf(
      documents.map(({ text }) => text),
      proposalsFor,
    ),
  }
}

function speechCuesOf({ byType }: Counts): Evaluation['speechCues'] {
  const kinds = Object.entries(byType).filter(([kind]) => kind.endsWith(', speech cue'))
  const sum = (pick: 'gold' | 'found') => kinds.reduce((total, [, count]) => total + count[pick], 0)
  return { gold: sum('gold'), found: sum('found'), recall: share(sum('found'), sum('gold')) }
}
