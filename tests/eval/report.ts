/** An evaluation -> lines for a terminal. */
import type { Bucket } from './calibration.ts'
import type { EngineError } from './errors.ts'
import { errorGroups } from './errorGroups.ts'
import type { Evaluation } from './evaluate.ts'
import { exampleLines } from './exampleLines.ts'
import { percent, summaryTable } from './score/summaryTable.ts'

export interface ReportOptions {
  readonly title: string
  /** Examples for each sort of error. */
  readonly examples: number
  /** Only errors of proposals that this reading made. */
  readonly rule?: string
  /** The table is of quoted ones alone already. */
  readonly isPart: boolean
}

export function report(evaluation: Evaluation, { title, examples, rule, isPart }: ReportOptions): string {
  const { summary, errors } = evaluation
  const listed =
    rule === undefined ? errors : errors.filter(({ predicted }) => predicted?.proposal.rule === rule)
  return [
    `── ${title} ${'─'.repeat(Math.max(0, 70 - title.length))}`,
    ...summaryTable(summary),
    ...(isPart ? [] : quotedLines(evaluation)),
    ...speechCueLine(evaluation),
    '',
    ...ruleLines(evaluation),
    '',
    ...calibrationLines(evaluation),
    '',
    ...errorLines(listed, examples, rule),
    '',
    speedLine(evaluation),
    '',
  ].join('\n')
}

function quotedLines({ quoted: { content, pairAccuracy, pairCounts } }: Evaluation): readonly string[] {
  const { p, r, f1 } = content.overlap
  return [
    'quoted only (--only quoted)',
    `content  IoU>=.5  ${percent(p)} ${percent(r)} ${percent(f1)}`,
    `pair accuracy ${percent(pairAccuracy)}  (${pairCounts.right} of ${pairCounts.withSource})`,
  ]
}

const speechCueLine = ({ speechCues: { gold, found, recall } }: Evaluation): readonly string[] => [
  `speech-cue recall ${percent(recall).trim()}  (content of ${found} of ${gold} found)`,
]

const ruleLines = ({ rules }: Evaluation): readonly string[] => [
  `${'rule'.padEnd(24)}proposals  content right       %  pair right       %`,
  ...rules.map(
    ({ rule, proposals, contentRight, contentPrecision, pairRight, pairPrecision }) =>
      `${rule.padEnd(24)}${String(proposals).padStart(9)}${String(contentRight).padStart(15)}  ` +
      `${percent(contentPrecision)}${String(pairRight).padStart(12)}  ${percent(pairPrecision)}`,
  ),
]

function calibrationLines({ calibration: { buckets, sure } }: Evaluation): readonly string[] {
  const line = ({ title, proposals, right, contentRight }: Bucket): string =>
    `${title.padEnd(12)}${String(proposals).padStart(9)}${proposals === 0 ? '      –              –' : `${percent(right)} %       ${percent(contentRight)} %`}`
  return [
    `${'confidence'.padEnd(12)}proposals   right  content right`,
    ...buckets.map(line),
    sure.proposals === 0
      ? 'there are none at 0.9 or more'
      : `of those at 0.9 or more, ${percent(sure.right).trim()} % right (${sure.proposals})`,
  ]
}

function errorLines(
  errors: readonly EngineError[],
  examples: number,
  rule: string | undefined,
): readonly string[] {
  const which = rule === undefined ? 'errors' : `errors of proposals by ${rule}`
  return [
    `${which}: ${errors.length}; in examples [content] {cue} <source>, the number is where it begins`,
    ...errorGroups(errors, examples).flatMap(({ kind, group, count, examples: some }) => [
      `${String(count).padStart(6)}  ${kind}: ${group}`,
      ...some.flatMap((error) => exampleLines(error).map((line) => `          ${line}`)),
    ]),
  ]
}

function speedLine({ speed: { articles, words, passes, wordsPerSecond } }: Evaluation): string {
  const counted = (count: number): string => count.toLocaleString('en')
  return (
    `${counted(wordsPerSecond)} words/s on one thread, warm, median of ${passes} passes over ` +
    `${counted(articles)} articles, ${counted(words)} words between white space`
  )
}
