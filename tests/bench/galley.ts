/**
 * The galley beside its references: the same articles in the same window, a fresh page each time, and the subjects in
 * turn (galley, CodeMirror, bare, galley, …) so that whatever else the machine does falls on all of them alike.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineName } from '../setUp/engines.mjs'
import { chromiumEngine } from './engines/chromium.ts'
import { electronEngine } from './engines/electron.ts'
import { measure, type Measured } from './measure.ts'
import { merge } from './merge.ts'
import { benchOneParagraph, oneParagraph } from './oneParagraph.ts'
import { profileGalley } from './profile.ts'
import { report } from './report.ts'
import { SUBJECTS, type Subject, type SubjectName } from './subject.ts'
import { syntheticArticle, type Size, type SyntheticArticle } from './syntheticArticle.ts'

export interface BenchOptions {
  readonly engine: EngineName
  /** Folders of the built pages. */
  readonly pages: { readonly renderer: string; readonly reference: string }
  readonly results: string
  readonly isQuick: boolean
  readonly profile: boolean
  /** `WORDS/TAGS` */
  readonly sizes?: readonly string[]
  readonly repetitions?: number
  /** Instead: typing in one paragraph of so many words. */
  readonly paragraph?: number
}

/** Opens subjects in one kind of browser. */
export interface Engine {
  readonly version: string
  readonly open: (name: SubjectName, article: SyntheticArticle) => Promise<Subject>
  readonly close: () => Promise<void>
}

export interface Outcome {
  readonly size: Size
  readonly subjects: Readonly<Record<SubjectName, Measured>>
}

/** The last is the one that the wanted ratios are about. */
const SIZES: readonly Size[] = [
  { words: 1_000, tags: 50 },
  { words: 10_000, tags: 500 },
  { words: 100_000, tags: 5_000 },
  { words: 100_000, tags: 10_000 },
]

export async function benchGalley(options: BenchOptions): Promise<void> {
  const { engine: engineName, isQuick, results } = options
  const sizes = options.sizes?.map(parseSize) ?? (isQuick ? SIZES.slice(-1) : SIZES)
  const repetitions = options.repetitions ?? (isQuick ? 2 : 5)
  const plan = isQuick ? { adds: 6, keys: 30 } : { adds: 8, keys: 50 }
  if (options.paragraph !== undefined) {
    const article = oneParagraph(options.paragraph)
    const browser = await openEngine(engineName, options, [article])
    try {
      return await benchOneParagraph(browser, article, { repetitions, keys: plan.keys })
    } finally {
      await browser.close()
    }
  }
  const articles = sizes.map((size) => syntheticArticle(size))
  const engine = await openEngine(engineName, options, articles)
  const outcomes: Outcome[] = []
  try {
    const largest = articles.at(-1)
    if (options.profile && largest) {
      await profileGalley(engine, largest, { results, renderer: options.pages.renderer })
      return
    }
    for (const [index, article] of articles.entries()) {
      const measured: Record<SubjectName, Measured[]> = { galley: [], codemirror: [], bare: [] }
      for (let repetition = 1; repetition <= repetitions; repetition++) {
        for (const name of SUBJECTS) {
          process.stderr.write(`${article.title}: ${name}, ${repetition} of ${repetitions}\n`)
          measured[name].push(await measureOnce(engine, name, article, plan))
        }
      }
      const subjects = {
        galley: merge(measured.galley),
        codemirror: merge(measured.codemirror),
        bare: merge(measured.bare),
      }
      outcomes.push({ size: sizes[index] ?? article, subjects })
    }
  } finally {
    await engine.close()
  }
  process.stdout.write(report(outcomes, `${engine.version}, ${repetitions} repetitions`))
  await mkdir(results, { recursive: true })
  const file = `galley-${engineName}-${new Date().toISOString().replaceAll(':', '-')}.json`
  await writeFile(
    join(results, file),
    `${JSON.stringify({ engine: engine.version, repetitions, outcomes }, null, 1)}\n`,
  )
  process.stdout.write(`\nEvery figure: bench-results/${file}\n`)
}

async function measureOnce(
  engine: Engine,
  name: SubjectName,
  article: SyntheticArticle,
  plan: Parameters<typeof measure>[2],
): Promise<Measured> {
  const subject = await engine.open(name, article)
  try {
    return await measure(subject.page, name, plan)
  } finally {
    await subject.close()
  }
}

function openEngine(
  name: EngineName,
  options: BenchOptions,
  articles: readonly SyntheticArticle[],
): Promise<Engine> {
  return name === 'chromium'
    ? chromiumEngine(options.pages, articles)
    : electronEngine(options.pages, articles)
}

/** @throws RangeError when it is not `WORDS/TAGS` */
function parseSize(text: string): Size {
  const found = /^(\d+)\/(\d+)$/.exec(text)
  if (!found) throw new RangeError(`not WORDS/TAGS: ${text}`)
  return { words: Number(found[1]), tags: Number(found[2]) }
}
