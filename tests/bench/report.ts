/** Figures -> a table for people, and whether what was wanted holds. */
import type { Outcome } from './galley.ts'
import type { Measured } from './measure.ts'
import { median, quantile } from './statistics.ts'

interface Row {
  readonly label: string
  readonly value: (measured: Measured) => number
  /** In the design: at most so many times CodeMirror's, at the last size. */
  readonly wanted?: number
}

const ROWS: readonly Row[] = [
  { label: 'painted, from the data in the page', value: ({ painted }) => median(painted), wanted: 1.2 },
  { label: 'painted, main thread until quiet', value: ({ paintedWork }) => median(paintedWork) },
  { label: 'opened, with its file read', value: ({ opened }) => median(opened) },
  { label: 'add a tag, to the frame after', value: ({ add }) => median(add), wanted: 1 },
  { label: 'add a tag, main thread', value: ({ addWork }) => median(addWork) },
  { label: 'delete a tag, to the frame after', value: ({ remove }) => median(remove) },
  { label: 'delete a tag, main thread', value: ({ removeWork }) => median(removeWork) },
  { label: 'key, to the frame after', value: ({ key }) => median(key) },
  { label: 'key, p95', value: ({ key }) => quantile(key, 0.95), wanted: 1.15 },
  { label: 'key, main thread', value: ({ keyWork }) => median(keyWork) },
  { label: 'key, main thread p95', value: ({ keyWork }) => quantile(keyWork, 0.95) },
  { label: 'frames over 50 ms in a pass', value: ({ slowFrames }) => median(slowFrames) },
  { label: 'longest time between frames', value: ({ longestGap }) => median(longestGap) },
  { label: 'heap, MB', value: ({ heap }) => median(heap) },
]

export function report(outcomes: readonly Outcome[], heading: string): string {
  const tables = outcomes.map(table)
  const last = outcomes.at(-1)
  const verdicts = last ? ROWS.flatMap((row) => verdict(row, last)) : []
  return [heading, '', ...tables, ...verdicts, ''].join('\n')
}

function table({ size, subjects: { galley, codemirror, bare } }: Outcome): string {
  const lines = ROWS.map(({ label, value }) => {
    const [ours, theirs, floor] = [value(galley), value(codemirror), value(bare)]
    const cells = [ours, theirs, floor].map((each) => figure(each).padStart(12))
    const ratios = [ours / theirs, ours / floor].map((each) => figure(each).padStart(14))
    return `  ${label.padEnd(42)}${cells.join('')}${ratios.join('')}`
  })
  const head = `  ${'milliseconds, medians'.padEnd(42)}${['galley', 'CodeMirror', 'bare'].map((name) => name.padStart(12)).join('')}${['× CodeMirror', '× bare'].map((name) => name.padStart(14)).join('')}`
  const title = `${size.words.toLocaleString('en')} words, ${size.tags.toLocaleString('en')} tags`
  return [title, head, ...lines, ''].join('\n')
}

function verdict({ label, value, wanted }: Row, { size, subjects }: Outcome): readonly string[] {
  if (wanted === undefined) return []
  const ratio = value(subjects.galley) / value(subjects.codemirror)
  const holds = ratio <= wanted ? 'holds' : 'DOES NOT HOLD'
  return [
    `${label}, at ${size.words.toLocaleString('en')}/${size.tags.toLocaleString('en')}: wanted ≤ ${wanted} × CodeMirror, is ${figure(ratio)} × — ${holds}`,
  ]
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2)
}
