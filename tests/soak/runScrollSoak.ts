/** The long scroll soak of one engine: told as it goes, every pass written down, a picture taken of a stall. */
import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { EngineName } from '../setUp/engines.mjs'
import type { Subject } from '../bench/subject.ts'
import { longArticle, openForScrolling } from './openForScrolling.ts'
import { soakPass, type SoakedPass } from './scrollSoak.ts'

export interface ScrollSoakOptions {
  readonly engine: EngineName
  /** The folder of the built renderer. */
  readonly renderer: string
  readonly results: string
  readonly passes: number
}

/** A window is as fresh as this many passes: a long-lived one and a young one may differ. */
const PASSES_A_WINDOW = 25

/** @returns how many passes stalled */
export async function runScrollSoak({
  engine,
  renderer,
  results,
  passes,
}: ScrollSoakOptions): Promise<number> {
  const article = longArticle()
  const began = new Date().toISOString().replaceAll(':', '-')
  const done: SoakedPass[] = []
  let subject: Subject | undefined
  process.stdout.write(`${engine}: ${passes} passes through ${article.title}\n`)
  for (let number = 0; number < passes; number++) {
    if (number % PASSES_A_WINDOW === 0) {
      await subject?.close()
      subject = await openForScrolling(engine, renderer, article)
    }
    if (!subject) break
    const pass = await soakPass(subject.page, number)
    done.push(pass)
    await appendFile(
      join(results, `scroll-${engine}-${began}.jsonl`),
      `${JSON.stringify({ number, ...pass })}\n`,
    )
    if (pass.stall !== undefined) {
      process.stdout.write(`  pass ${number + 1} by ${pass.by}: STALL, ${pass.stall}\n`)
      const path = join(results, `scroll-${engine}-${began}-${number + 1}.png`)
      await subject.page.screenshot({ path, timeout: 20_000 }).catch(() => undefined)
    } else if ((number + 1) % 10 === 0) {
      process.stdout.write(`  ${number + 1} passes, ${summary(done)}\n`)
    }
  }
  await subject?.close()
  const stalls = done.filter(({ stall }) => stall !== undefined).length
  process.stdout.write(`${engine}: ${stalls} of ${done.length} passes stalled; ${summary(done)}\n`)
  return stalls
}

function summary(passes: readonly SoakedPass[]): string {
  const gaps = passes.map(({ longestGap }) => longestGap).sort((a, b) => a - b)
  const at = (part: number) => Math.round(gaps[Math.floor((gaps.length - 1) * part)] ?? 0)
  return `longest time between frames: median ${at(0.5)} ms, worst ${at(1)} ms`
}
