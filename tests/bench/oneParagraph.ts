/**
 * `npm run bench -- galley --paragraph WORDS`: typing in one paragraph of so many words, beside CodeMirror with the same
 * paragraph in the same run, in turn. CodeMirror draws only the part of a long line that one sees; the galley draws it in
 * stretches.
 */
import type { Page } from '@playwright/test'
import type { Engine } from './galley.ts'
import { press, scrollTo } from './hands.ts'
import { watchMainThread } from './mainThread.ts'
import { open } from './open.ts'
import { median, quantile } from './statistics.ts'
import { PARTS } from './subject.ts'
import { syntheticArticle, type SyntheticArticle } from './syntheticArticle.ts'

const NAMES = ['galley', 'codemirror'] as const
type Name = (typeof NAMES)[number]

/** The wanted ratio of p95 from a key to the frame after it. */
const WANTED = 3
const REST = 220
const TYPED = 'the council said it would look at the matter again in the spring '

export interface Plan {
  readonly repetitions: number
  readonly keys: number
}

export const oneParagraph = (words: number): SyntheticArticle =>
  syntheticArticle({ words, tags: 0, isOneParagraph: true })

export async function benchOneParagraph(
  engine: Engine,
  article: SyntheticArticle,
  { repetitions, keys }: Plan,
): Promise<void> {
  const typed: Record<Name, number[]> = { galley: [], codemirror: [] }
  for (let repetition = 1; repetition <= repetitions; repetition++) {
    for (const name of NAMES) {
      process.stderr.write(`${article.title}: ${name}, ${repetition} of ${repetitions}\n`)
      const subject = await engine.open(name, article)
      try {
        typed[name].push(...(await typeInto(subject.page, name, keys)))
      } finally {
        await subject.close()
      }
    }
  }
  process.stdout.write(table(article, engine.version, typed))
}

async function typeInto(page: Page, name: Name, keys: number): Promise<readonly number[]> {
  const { editable, scroller } = PARTS[name]
  await open(page, name, await watchMainThread(page))
  await scrollTo(page, scroller, 0.4)
  if (name === 'galley') {
    await page.locator(editable).focus()
    await page.keyboard.press('F2')
  }
  await putCaretInMiddle(page, editable)
  const times: number[] = []
  for (let index = 0; index < keys; index++) {
    times.push(await press(page, TYPED[index % TYPED.length] ?? ' '))
    await page.waitForTimeout(REST)
  }
  const written = TYPED.repeat(Math.ceil(keys / TYPED.length)).slice(0, keys)
  const text = await page.locator(editable).evaluate((element) => element.textContent)
  if (!text.includes(written.trim())) throw new RangeError(`${name} did not write “${written}”`)
  return times
}

/** Into the words in the middle of the window, as a click would. */
async function putCaretInMiddle(page: Page, editable: string): Promise<void> {
  const box = await page.locator(editable).boundingBox()
  if (!box) throw new RangeError(`nothing to edit: ${editable}`)
  await page.mouse.click(box.x + box.width / 3, (page.viewportSize()?.height ?? 900) / 2)
  await page.waitForTimeout(REST)
}

function table({ title }: SyntheticArticle, version: string, typed: Record<Name, readonly number[]>): string {
  const row = (label: string, value: (samples: readonly number[]) => number) => {
    const [ours, theirs] = [value(typed.galley), value(typed.codemirror)]
    return `  ${label.padEnd(30)}${[ours, theirs, ours / theirs].map((each) => each.toFixed(2).padStart(14)).join('')}`
  }
  const p95 = (samples: readonly number[]) => quantile(samples, 0.95)
  const ratio = p95(typed.galley) / p95(typed.codemirror)
  return [
    `${title}, ${version}, ${typed.galley.length} keys each`,
    `  ${'milliseconds'.padEnd(30)}${['galley', 'CodeMirror', '× CodeMirror'].map((name) => name.padStart(14)).join('')}`,
    row('key, to the frame after', median),
    row('key, p95', p95),
    `key, p95: wanted ≤ ${WANTED} × CodeMirror, is ${ratio.toFixed(2)} × — ${ratio <= WANTED ? 'holds' : 'DOES NOT HOLD'}`,
    '',
  ].join('\n')
}
