/** Where the time goes: CPU profiles of opening, tagging and typing in the galley, saved whole and summed by function. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CDPSession } from '@playwright/test'
import { builtSources } from './builtSources.ts'
import type { Engine } from './galley.ts'
import { press, scrollTo, selectPlainWords } from './hands.ts'
import { watchMainThread } from './mainThread.ts'
import { open } from './open.ts'
import { PARTS } from './subject.ts'
import { functionTimes, type CpuProfile, type FunctionTime } from './sumProfile.ts'
import type { SyntheticArticle } from './syntheticArticle.ts'

const TIMES = 10
const REST = 220
const LISTED = 40

interface Folders {
  readonly results: string
  /** The built renderer, not minified. */
  readonly renderer: string
}

export async function profileGalley(
  engine: Engine,
  article: SyntheticArticle,
  folders: Folders,
): Promise<void> {
  const { results, renderer } = folders
  const sourceOf = await builtSources(renderer)
  const { page, close } = await engine.open('galley', article)
  const thread = await watchMainThread(page)
  const { editable, scroller } = PARTS.galley
  await mkdir(results, { recursive: true })

  async function show(phase: string, profiles: readonly CpuProfile[]): Promise<void> {
    const times = profiles.length
    await writeFile(join(results, `${phase}.cpuprofile`), JSON.stringify(profiles.at(-1)))
    const functions = functionTimes(profiles, sourceOf)
    const isOurs = ({ name }: FunctionTime) => / {2}(?:renderer|shared)\//.test(name)
    const ours = [...functions].filter(isOurs).sort((a, b) => b.all - a.all)
    const busiest = [...functions].sort((a, b) => b.own - a.own)
    process.stdout.write(`\n${phase}, ${article.title}; milliseconds each of ${times}\n`)
    process.stdout.write(`  our functions, by what they took with all they called\n${lines(ours, times)}`)
    process.stdout.write(`  all functions, by what they took themselves\n${lines(busiest, times)}`)
  }

  const pressed = (key: string) =>
    recorded(thread.cdp, async () => {
      await press(page, key)
      await page.waitForTimeout(REST)
    })

  const opening = await recorded(thread.cdp, async () => {
    await open(page, 'galley', thread)
    await page.waitForTimeout(1500)
  })
  await show('open', [opening])

  await scrollTo(page, scroller, 0.4)
  const adding: CpuProfile[] = []
  for (let turn = 0; turn < TIMES; turn++) {
    await selectPlainWords(page, editable, turn)
    await page.waitForTimeout(REST)
    adding.push(await pressed('q'))
  }
  await show('add', adding)

  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await selectPlainWords(page, editable, 1, true)
  await page.waitForTimeout(REST)
  const typing: CpuProfile[] = []
  for (let turn = 0; turn < TIMES; turn++) typing.push(await pressed('a'))
  await show('type', typing)
  await close()
}

function lines(functions: readonly FunctionTime[], times: number): string {
  const head = `${'own'.padStart(9)}${'with all'.padStart(10)}\n`
  const rows = functions.slice(0, LISTED).map(({ name, own, all }) => {
    const figures = [own / times, all / times].map((each, index) => each.toFixed(1).padStart(9 + index))
    return `${figures.join('')}  ${name}\n`
  })
  return [head, ...rows].join('')
}

async function recorded(cdp: CDPSession, run: () => Promise<unknown>): Promise<CpuProfile> {
  await cdp.send('Profiler.enable')
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 })
  await cdp.send('Profiler.start')
  await run()
  const { profile } = await cdp.send('Profiler.stop')
  return profile
}
