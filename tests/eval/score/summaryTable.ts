import { ROLES } from './compareDocument.ts'
import { MEASURES, type Measure } from './countDocument.ts'
import type { Summary } from './summarise.ts'

const TITLES: Readonly<Record<Measure, string>> = {
  exact: 'exact',
  loose: 'exact~',
  overlap: 'IoU>=.5',
  token: 'token',
}

/** The reference scorer's table, to the letter. */
export function summaryTable(summary: Summary): readonly string[] {
  const { docs, words, gold, pred, pair, pairAccuracy, pairCounts, byType } = summary
  return [
    `docs ${docs}  words ${words}  gold attributions ${gold}  predicted ${pred}`,
    'role     measure      P      R     F1',
    ...ROLES.flatMap((role) =>
      MEASURES.map((measure) => {
        const { p, r, f1 } = summary[role][measure]
        return `${role.padEnd(8)} ${TITLES[measure].padEnd(8)} ${percent(p)} ${percent(r)} ${percent(f1)}`
      }),
    ),
    `pair accuracy ${percent(pairAccuracy)}  (${pairCounts.right} of ${pairCounts.withSource} matched contents that have a gold source)`,
    `pair P/R/F1   ${percent(pair.p)} ${percent(pair.r)} ${percent(pair.f1)}`,
    ...Object.entries(byType)
      .sort(([a], [b]) => order(a, b))
      .map(
        ([kind, figures]) =>
          `  ${kind.padEnd(20)} gold ${String(figures.gold).padStart(6)}  content recall(IoU>=.5) ` +
          `${percent(figures.recall)}  pair accuracy ${percent(figures.pairAccuracy)}`,
      ),
  ]
}

export const percent = (part: number): string => (100 * part).toFixed(1).padStart(6)

/** A type after its parts, as the reference has it. */
function order(a: string, b: string): number {
  const [one, other] = [`${a},~`, `${b},~`]
  if (one === other) return 0
  return one < other ? -1 : 1
}
