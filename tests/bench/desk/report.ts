/** Figures -> a table for people, and whether what was wanted holds. */
import { median, quantile } from '../statistics.ts'
import { QUERY_KINDS } from './finding.ts'
import type { Made, Started } from './making.ts'
import type { Worked } from './working.ts'

export interface DeskMeasured {
  readonly count: number
  readonly made: Made
  readonly starts: readonly Started[]
  readonly worked: Worked
}

interface Row {
  readonly label: string
  readonly value: (measured: DeskMeasured) => number
  /** In the design: at most so many times what the first desk takes. */
  readonly mostTimes?: number
  readonly most?: number
  readonly least?: number
}

const MEGABYTE = 1024 * 1024
/** In the design: finding is so many times as quick as grep. */
const TIMES_GREP = 50

const all = ({ worked }: DeskMeasured): readonly number[] => Object.values(worked.finding.finds).flat()
const grep = ({ worked }: DeskMeasured): number => median(worked.finding.greps)

const ROWS: readonly Row[] = [
  { label: 'index from nothing, articles/s', value: ({ made }) => made.articles / made.seconds, least: 500 },
  {
    label: '… a second of the processor',
    value: ({ made }) => made.articles / made.processorSeconds,
  },
  { label: 'index, kB an article', value: ({ made }) => made.indexBytes / made.articles / 1024 },
  {
    label: 'start to the list, ms',
    value: ({ starts }) => median(starts.map(({ listed }) => listed)),
    mostTimes: 1.5,
  },
  { label: 'a look through the folder, ms', value: ({ worked }) => median(worked.looks) },
  { label: 'uses of all sources, ms', value: ({ worked }) => median(worked.uses) },
  { label: 'a save, to the windows told, ms', value: ({ worked }) => median(worked.saves), mostTimes: 1.3 },
  { label: 'a save, p95, ms', value: ({ worked }) => quantile(worked.saves, 0.95) },
  { label: 'a save, bytes told', value: ({ worked }) => worked.bytesASave, mostTimes: 1.3 },
  { label: 'a file taken in, ms', value: ({ worked }) => median(worked.takenIn), mostTimes: 1.3 },
  { label: 'a file taken in, p95, ms', value: ({ worked }) => quantile(worked.takenIn, 0.95) },
  { label: 'two words found, p50, ms', value: (each) => median(all(each)) },
  { label: 'two words found, p95, ms', value: (each) => quantile(all(each), 0.95), most: 50 },
  ...QUERY_KINDS.map((kind) => ({
    label: `… ${kind}, p95, ms`,
    value: ({ worked }: DeskMeasured) => quantile(worked.finding.finds[kind], 0.95),
  })),
  { label: 'grep for one word, ms', value: grep },
  { label: 'grep, × two words found p95', value: (each) => grep(each) / quantile(all(each), 0.95) },
  { label: 'process, MB, index made', value: ({ made }) => made.rss / MEGABYTE, most: 400 },
  { label: 'process, MB, at work', value: ({ worked }) => worked.rss / MEGABYTE, most: 400 },
  { label: 'heap of main, MB', value: ({ worked }) => worked.heap / MEGABYTE },
]

const LABEL = 36
const CELL = 12

export function report(measured: readonly DeskMeasured[]): string {
  const [first] = measured
  const last = measured.at(-1)
  if (!first || !last) return ''
  const others = measured.slice(1)
  const count = ({ count: articles }: DeskMeasured): string => articles.toLocaleString('en')
  const head = [
    '  articles on the desk'.padEnd(LABEL),
    ...measured.map((each) => count(each).padStart(CELL)),
    ...others.map((each) => `× ${count(each)}`.padStart(CELL)),
  ].join('')
  const lines = ROWS.map(({ label, value }) =>
    [
      `  ${label}`.padEnd(LABEL),
      ...measured.map((each) => figure(value(each)).padStart(CELL)),
      ...others.map((each) => figure(value(each) / value(first)).padStart(CELL)),
    ].join(''),
  )
  const verdicts = ROWS.flatMap(({ label, value, mostTimes, most, least }) => {
    const is = value(last)
    const times = is / value(first)
    const at = `${label}, at ${count(last)}:`
    return [
      ...(least === undefined ? [] : [`${at} wanted ≥ ${least}, is ${figure(is)} — ${verdict(is >= least)}`]),
      ...(most === undefined ? [] : [`${at} wanted < ${most}, is ${figure(is)} — ${verdict(is < most)}`]),
      ...(mostTimes === undefined || last === first
        ? []
        : [
            `${at} wanted ≤ ${mostTimes} × ${count(first)}’s, is ${figure(times)} × — ${verdict(times <= mostTimes)}`,
          ]),
    ]
  })
  const timesGrep = grep(last) / quantile(all(last), 0.95)
  const found = `two words found, p95, at ${count(last)}: wanted ≥ ${TIMES_GREP} × as quick as grep for one, is ${figure(timesGrep)} × — ${verdict(timesGrep >= TIMES_GREP)}`
  return [head, ...lines, '', ...verdicts, found, ''].join('\n')
}

const verdict = (holds: boolean): string => (holds ? 'holds' : 'DOES NOT HOLD')

function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
