/**
 * `test` with what every test in the app needs: a folder of its own, and a way to start the app in it any number of
 * times. What a failed test saw is kept: a picture of every window and what stood in it. `QUOIN_TRACE=1` keeps a trace,
 * too; taking one doubles the time of a test.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Browser } from '@playwright/test'
import { hasDisplay } from '../../../main/launch/hasDisplay.mjs'
import { launchChromium } from '../../bench/chromium.ts'
import { Workbench } from '../pages/workbench.ts'
import { inCurrentEngine } from './currentEngine.ts'
import { launchQuoin, type LaunchOptions, type Quoin } from './launchQuoin.ts'
import { ownArticle, ownText } from './sample.ts'
import { kill, processOf } from './stop.ts'
import { openVirtualDisplay } from './virtualDisplay.ts'

export { expect }

interface Fixtures {
  /** An empty folder, gone after the test. */
  readonly home: string
  /** Starts the app, in `home` unless told otherwise. Whatever still runs at the end is killed. */
  readonly launch: (options?: Partial<LaunchOptions>) => Promise<Quoin>
  /** The app, started without a file. */
  readonly quoin: Quoin
  /** One app for all tests that leave it as they found it, with its page loaded anew: starting takes a second. */
  readonly shared: Quoin
  /** Our own article, opened in the project's engine and read by the suggestions, with nothing in hand. */
  readonly article: Workbench
}

export interface EngineOption {
  /** What draws the renderer: the app itself, or the Chromium that is current here. */
  readonly engine: 'electron' | 'chromium'
  /** How often our own article is in the one that is open. */
  readonly copies: number
}

interface WorkerFixtures {
  /** Where this worker's windows are shown. */
  readonly display: undefined
  readonly running: Quoin
  /** The Chromium that is current here, started for the first test that asks; each test has a profile of its own in it. */
  readonly current: () => Promise<Browser>
}

const isTraced = (process.env['QUOIN_TRACE'] ?? '') !== ''

export const test = base.extend<Fixtures & EngineOption, WorkerFixtures>({
  engine: ['electron', { option: true }],
  display: [
    async ({ playwright: _playwright }, give) => {
      if (hasDisplay(process.platform, process.env)) return give(undefined)
      const { name, close } = await openVirtualDisplay()
      process.env['DISPLAY'] = name
      await give(undefined)
      delete process.env['DISPLAY']
      await close()
    },
    { scope: 'worker', auto: true },
  ],
  copies: [1, { option: true }],
  home: async ({ playwright: _playwright }, give) => {
    const home = await mkdtemp(join(tmpdir(), 'quoin-e2e-'))
    await give(home)
    await rm(home, { recursive: true, force: true, maxRetries: 10 })
  },
  launch: async ({ home }, give, info) => {
    const started: Quoin[] = []
    await give(async (options = {}) => {
      const quoin = await launchQuoin({ home, ...options })
      started.push(quoin)
      if (isTraced) await quoin.app.context().tracing.start({ screenshots: true, snapshots: true })
      return quoin
    })
    const failed = info.status !== info.expectedStatus
    for (const [index, quoin] of started.entries()) {
      if (failed) await keepEvidence(quoin, (name) => info.outputPath(`${index}-${name}`))
      await kill(quoin.app)
    }
  },
  quoin: async ({ launch }, give) => give(await launch()),
  running: [
    async ({ display: _display }, give) => {
      const home = await mkdtemp(join(tmpdir(), 'quoin-e2e-'))
      const quoin = await launchQuoin({ home })
      await give(quoin)
      await kill(quoin.app)
      await rm(home, { recursive: true, force: true, maxRetries: 10 })
    },
    { scope: 'worker' },
  ],
  current: [
    async ({ playwright: _playwright }, give) => {
      let browser: Promise<Browser> | undefined
      await give(() => (browser ??= launchChromium()))
      await (await browser)?.close()
    },
    { scope: 'worker' },
  ],
  shared: async ({ running }, give) => {
    await running.page.reload()
    await give(running)
  },
  article: async ({ engine, copies, current, home, launch }, give, info) => {
    if (engine === 'chromium')
      return inCurrentEngine(
        await current(),
        async ({ desk }) => {
          await expect(desk.galley).toBeFocused()
          await give(desk)
          if (info.status !== info.expectedStatus)
            await desk.page.screenshot({ path: info.outputPath('window.png') })
        },
        copies,
      )
    const file = copies === 1 ? ownArticle : join(home, 'long.txt')
    if (copies > 1) await writeFile(file, await ownText(copies))
    const desk = new Workbench((await launch({ files: [file] })).page)
    await desk.ready()
    await desk.suggested()
    await expect(desk.galley).toBeFocused()
    return give(desk)
  },
})

async function keepEvidence({ app, output }: Quoin, place: (name: string) => string): Promise<void> {
  if (processOf(app).exitCode !== null) return
  for (const [index, page] of app.windows().entries()) {
    await page.screenshot({ path: place(`window-${index}.png`), timeout: 5000 }).catch(() => undefined)
    const stood = await page
      .locator('body')
      .ariaSnapshot({ timeout: 5000 })
      .catch(() => '')
    await writeFile(place(`window-${index}.yaml`), stood)
  }
  const trace = { path: place('trace.zip') }
  if (isTraced)
    await app
      .context()
      .tracing.stop(trace)
      .catch(() => undefined)
  await writeFile(place('terminal.txt'), output())
}
