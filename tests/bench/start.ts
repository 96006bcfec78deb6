/**
 * From the start of the process to the frame with the article's text, beside an empty window of the same kind: the real
 * app with a profile and a desk on which one article of 3,000 words was open when it was last closed. The two in turn in
 * one run; the first start of each, which fills the caches, does not count.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchQuoin } from '../e2e/harness/launchQuoin.ts'
import { appFolder, electronExecutable, sandboxSwitches } from '../e2e/harness/places.ts'
import { quit } from '../e2e/harness/stop.ts'
import { throwAwayFolder } from './chromium.ts'
import { putOnDesk } from './openGalley.ts'
import { startOnce, type Start } from './start/startOnce.ts'
import { median } from './statistics.ts'
import { PARTS } from './subject.ts'
import { syntheticArticle } from './syntheticArticle.ts'

export interface StartBenchOptions {
  readonly results: string
  readonly repetitions: number
}

/** So many times an empty window's start at most. */
const WANTED = 1.4
const EMPTY_APP = join(import.meta.dirname, 'start/emptyApp.cjs')

const ROWS: readonly (readonly [label: string, value: keyof Start])[] = [
  ['the page begins to load', 'page'],
  ['first frame with anything in it', 'first'],
  ['frame with the text', 'text'],
]

export async function benchStart({ results, repetitions }: StartBenchOptions): Promise<void> {
  const { folder, remove } = await throwAwayFolder()
  const electron = await electronExecutable()
  const subjects = {
    Quoin: {
      program: [
        electron,
        ...sandboxSwitches,
        appFolder,
        `--profile=${join(folder, 'profile')}`,
        `--desk=${join(folder, 'desk')}`,
      ],
      selector: PARTS.galley.text,
    },
    empty: { program: [electron, ...sandboxSwitches, EMPTY_APP, join(folder, 'empty')], selector: 'p' },
  }
  const starts: Record<keyof typeof subjects, Start[]> = { Quoin: [], empty: [] }
  try {
    await leaveOpen(folder)
    for (let repetition = 0; repetition <= repetitions; repetition++)
      for (const name of ['Quoin', 'empty'] as const) {
        process.stderr.write(`start: ${name}, ${repetition} of ${repetitions}\n`)
        const start = await startOnce(subjects[name].program, subjects[name].selector)
        if (repetition > 0) starts[name].push(start)
      }
  } finally {
    await remove()
  }
  process.stdout.write(report(starts))
  await mkdir(results, { recursive: true })
  const file = `start-${new Date().toISOString().replaceAll(':', '-')}.json`
  await writeFile(join(results, file), `${JSON.stringify({ electron, starts }, null, 1)}\n`)
  process.stdout.write(`\nEvery figure: bench-results/${file}\n`)
}

/** A desk with the article on it, which is in front when the app is closed. */
async function leaveOpen(home: string): Promise<void> {
  await putOnDesk(join(home, 'desk'), syntheticArticle({ words: 3_000, tags: 150 }))
  const { app, page } = await launchQuoin({ home })
  await page.locator('.pane.desk .list-option').first().click()
  await page.locator(PARTS.galley.text).first().waitFor()
  await quit(app)
}

function report(starts: Readonly<Record<'Quoin' | 'empty', readonly Start[]>>): string {
  const lines = ROWS.map(([label, key]) => {
    const [ours, empty] = [starts.Quoin, starts.empty].map((each) => median(each.map((start) => start[key])))
    const figures = [ours, empty].map((each = Number.NaN) => each.toFixed(0).padStart(10))
    return `  ${label.padEnd(36)}${figures.join('')}${((ours ?? 0) / (empty ?? 0)).toFixed(2).padStart(10)}`
  })
  const ratio = median(starts.Quoin.map(({ text }) => text)) / median(starts.empty.map(({ text }) => text))
  const verdict = `start to the article’s text: wanted ≤ ${WANTED} × an empty window, is ${ratio.toFixed(2)} × — ${ratio <= WANTED ? 'holds' : 'DOES NOT HOLD'}`
  const head = `  ${'milliseconds, medians'.padEnd(36)}${['Quoin', 'empty', '× empty'].map((each) => each.padStart(10)).join('')}`
  return [
    `${starts.Quoin.length} starts each, 3,000 words with 150 tags`,
    '',
    head,
    ...lines,
    '',
    verdict,
    '',
  ].join('\n')
}
