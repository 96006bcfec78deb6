/**
 * Every view in light and dark, large and small: a picture of each for people to look at, and what a machine can say of it
 * (contrast, names, overflow). The pictures are in `test-results/views`.
 */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { resolve } from 'node:path'
import { appFolder } from '../harness/places.ts'
import { ownArticle } from '../harness/sample.ts'
import { expect, test } from '../harness/test.ts'
import type { Quoin } from '../harness/launchQuoin.ts'
import { Workbench } from '../pages/workbench.ts'

const SIZES = [
  [1440, 900],
  [1280, 800],
  [1024, 700],
  [900, 600],
] as const

/** The widths at which a machine reads a view, too, which takes a second: with all panes, and with one folded. */
const READ_AT: ReadonlySet<number> = new Set([1440, 1024])

const VIEWS: Readonly<Record<string, (desk: Workbench) => Promise<void>>> = {
  queue: (desk) => desk.press('Control+Home', 'j'),
  quote: (desk) => desk.press('Escape', 'Control+Home', ']'),
  linking: (desk) => desk.press('l'),
  source: (desk) => desk.press('Escape', 'w'),
  palette: (desk) => desk.press('Escape', 'Control+k'),
  keys: (desk) => desk.press('Escape', 'F1'),
  find: async (desk) => {
    await desk.press('Escape', 'Control+f')
    await desk.page.keyboard.type('quay')
  },
  sources: (desk) => desk.press('Escape', 'Escape', 'Control+Shift+s'),
  entry: (desk) => desk.press('Control+f', 'Enter'),
  newSource: (desk) => desk.press('Control+n'),
  search: async (desk) => {
    await desk.press('Escape', 'Control+Shift+f')
    await desk.page.keyboard.type('the')
    await expect(desk.page.locator('.found-hit').first()).toBeVisible()
  },
  editing: async (desk) => {
    await desk.press('Escape', 'Escape')
    await expect(desk.galley).toBeFocused()
    await desk.press('F2')
  },
}

async function resize({ app, page }: Quoin, [width, height]: readonly [number, number]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as [number, number])
  await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width)
}

async function look(page: Page, name: string): Promise<void> {
  await page.screenshot({
    path: resolve(appFolder, 'test-results/views', `${name}.png`),
    animations: 'disabled',
  })
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow, `${name} scrolls sideways`).toBeLessThanOrEqual(0)
}

async function read(page: Page, name: string): Promise<void> {
  // A list that drops down lives at the end of the page, outside of every landmark; it is named and owned by its field.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).disableRules(['region']).analyze()
  expect(
    violations.map(
      ({ id, nodes }) => `${name}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
    ),
  ).toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  test(`every view can be read in ${theme}, large and small`, async ({ launch }) => {
    test.setTimeout(180_000)
    const quoin = await launch({ files: [ownArticle] })
    const desk = new Workbench(quoin.page)
    await desk.ready()
    await desk.suggested()
    await desk.press('Control+Home', 'j', 'y', 'y', 'y', 'y', 'Escape')
    const now = await quoin.page.evaluate(() => document.documentElement.dataset['theme'])
    if (now !== theme) await desk.press('Control+Shift+d')
    for (const size of SIZES) {
      await resize(quoin, size)
      for (const [view, show] of Object.entries(VIEWS)) {
        await test.step(`${view} at ${size.join('×')}`, async () => {
          await show(desk)
          const name = `${view}-${theme}-${size[0]}`
          await look(quoin.page, name)
          if (READ_AT.has(size[0])) await read(quoin.page, name)
        })
      }
      await desk.press('F2')
    }
  })
}

test('an empty desk says what to do', async ({ quoin }) => {
  await expect(quoin.page.getByText(/Open/).first()).toBeVisible()
  await look(quoin.page, 'empty-light')
  await read(quoin.page, 'empty-light')
})
