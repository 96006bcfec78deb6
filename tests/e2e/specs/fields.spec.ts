/**
 * What only a real page shows of the interface: fields that are in the file before the window goes, where the focus falls,
 * words that run right to left, and a window zoomed until it is narrow. Pictures are in `test-results/views`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { EVENT_CHANNEL } from '../../../shared/contract/names.ts'
import { onlyArticle } from '../harness/deskFiles.ts'
import type { LaunchOptions, Quoin } from '../harness/launchQuoin.ts'
import { appFolder } from '../harness/places.ts'
import { ownArticle } from '../harness/sample.ts'
import { processOf } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

type Launch = (options: Partial<LaunchOptions>) => Promise<Quoin>

const ARABIC =
  'قال رئيس البلدية يوم الأحد إنه مستعد لإرسال المفتشين إلى الرصيف، وأضاف أن القرار نهائي ولن يتغير هذا العام.'

interface Opened extends Omit<Quoin, 'desk'> {
  readonly folder: string
  readonly desk: Workbench
}

async function open(launch: Launch, file = ownArticle): Promise<Opened> {
  const quoin = await launch({ files: [file] })
  const desk = new Workbench(quoin.page)
  await desk.ready()
  await desk.suggested()
  await expect(desk.galley).toBeFocused()
  return { ...quoin, folder: quoin.desk, desk }
}

async function resize(
  { app, page }: Pick<Quoin, 'app' | 'page'>,
  width: number,
  height: number,
  zoom = 1,
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const [window] = BrowserWindow.getAllWindows()
      window?.setContentSize(size.width, size.height)
      window?.webContents.setZoomFactor(size.zoom)
    },
    { width, height, zoom },
  )
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeLessThanOrEqual(Math.ceil(width / zoom) + 1)
}

/** As the window shows it: a screenshot of the page knows nothing of its zoom. */
async function picture({ app }: Pick<Quoin, 'app'>, name: string): Promise<void> {
  const data = await app.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage()
    return image?.toPNG().toString('base64') ?? ''
  })
  const folder = resolve(appFolder, 'test-results/views')
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${name}.png`), Buffer.from(data, 'base64'))
}

/** By its own cross; the app goes with its last window. */
async function closeWindow(app: Quoin['app']): Promise<void> {
  const gone = new Promise((resolve) => processOf(app).once('exit', resolve))
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close())
  await gone
}

/** What sticks out of the window, and what is wider than the element it stands in. */
function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const seen =
      '.header > *, .status-bar > *, .foot-card, .foot-card *, .form-head, .form-head > *, .galley-sheet'
    return [...document.querySelectorAll<HTMLElement>(seen)].flatMap((element) => {
      const { left, right, top, bottom, width } = element.getBoundingClientRect()
      const pane = element.closest<HTMLElement>('.pane')?.getBoundingClientRect()
      if (width === 0 || (pane && (pane.left >= innerWidth || pane.right <= 0))) return []
      const isOut = left < -0.5 || right > innerWidth + 0.5
      const isOutOfPane = pane !== undefined && (left < pane.left - 0.5 || right > pane.right + 0.5)
      const isCut =
        element.matches('.foot-card, .form-head') &&
        (top < 0 || bottom > innerHeight || element.scrollWidth > element.clientWidth)
      return isOut || isOutOfPane || isCut ? [`${element.className} ${left} ${right} ${top} ${bottom}`] : []
    })
  })
}

// A window that is closed never hears of it: hidden pages of ours stay "visible", since their timers must run on. Until the
// main process asks for what is being typed (as the event window.leaving does) before it waits for the last steps, this fails.
test('a note that is still being typed is in the file when the window is closed', async ({ launch }) => {
  const { app, page, desk, folder } = await open(launch)
  await desk.press('Control+Home', 'j', 'y', 'Escape', 'Control+Home', ']')
  await desk.inspector.getByRole('textbox', { name: 'Note' }).click()
  await page.keyboard.type('Heard on tape')
  await closeWindow(app)
  expect((await onlyArticle(folder)).attributions.map(({ note }) => note)).toContain('Heard on tape')
})

test('Ctrl+S saves what is being typed', async ({ launch }) => {
  const { page, desk, folder } = await open(launch)
  await desk.press('Control+Home', 'j', 'y', 'Escape', 'Control+Home', ']')
  await desk.inspector.getByRole('textbox', { name: 'Note' }).click()
  await page.keyboard.type('Heard on tape')
  await desk.press('Control+s')
  await expect
    .poll(async () => (await onlyArticle(folder)).attributions.map(({ note }) => note))
    .toContain('Heard on tape')
})

test('the hands are in the text again when the pressed control is gone', async ({ launch }) => {
  const { page, desk } = await open(launch)
  await desk.press('Control+Home', 'j', 'y', 'Escape', 'Control+Home', ']')
  await desk.press('F6')
  await expect(desk.inspector.getByRole('listbox', { name: 'Quotes' })).toBeFocused()
  await desk.press('Tab')
  await expect(desk.inspector.getByRole('button', { name: /^Untag/ })).toBeFocused()
  await desk.press('Enter')
  await expect(desk.galley).toBeFocused()
  // The last suggestion's card goes with its buttons.
  await desk.press('j')
  const accept = page.getByRole('button', { name: /^Accept/ })
  await expect(accept).toBeVisible()
  await accept.focus()
  for (let left = 40; left > 0 && (await accept.isVisible()); left--) await desk.press('Enter')
  await expect(desk.galley).toBeFocused()
})

test('the title is as high as its words, with nothing to scroll', async ({ launch }) => {
  const { desk, page } = await open(launch)
  const title = page.getByRole('textbox', { name: 'Title' })
  const lines: number[] = []
  for (const words of [
    '',
    'Short',
    'long and longer '.repeat(12),
    'Unbreakable'.repeat(20),
    'Two\nlines\n',
  ]) {
    await title.fill(words)
    lines.push(
      await title.evaluate((field) => {
        field.scrollTop = 99
        const { lineHeight, paddingTop } = getComputedStyle(field)
        const isWhole = field.scrollTop === 0 && field.scrollWidth === field.clientWidth
        return isWhole ? (field.clientHeight - 2 * parseFloat(paddingTop)) / parseFloat(lineHeight) : NaN
      }),
    )
  }
  expect(lines).toEqual([1, 1, 2, 3, 3])
  await expect(desk.galley).toBeVisible()
})

test('Arabic runs from the right, its number stays on the left', async ({ launch, home }) => {
  const file = join(home, 'arabic.txt')
  await writeFile(file, `${ARABIC}\n\nالعمدة قال: “${ARABIC}”\n\n“We stay,” said Ana Ruiz, the mayor.\n`)
  const quoin = await open(launch, file)
  const { page, desk } = quoin
  const { gaps, number } = await page.evaluate(() => {
    const [first] = document.querySelectorAll<HTMLElement>('.ProseMirror p[data-kind="body"]')
    if (!first) throw new RangeError('no paragraph')
    const range = document.createRange()
    range.selectNodeContents(first)
    const lines = [...range.getClientRects()].filter(({ width }) => width > 1)
    const box = first.getBoundingClientRect()
    const last = lines.at(-1)
    const style = getComputedStyle(first, '::before')
    return {
      gaps: { left: (last?.left ?? 0) - box.left, right: box.right - (last?.right ?? 0) },
      number: style.left,
    }
  })
  expect(gaps.right).toBeLessThan(2)
  expect(gaps.left).toBeGreaterThan(20)
  expect(Number.parseFloat(number)).toBeLessThan(0)
  await desk.press('Control+Home', 'j')
  await picture(quoin, 'arabic-light')
  const title = desk.page.getByRole('textbox', { name: 'Title' })
  await title.fill('محادثات الميناء')
  expect(await title.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl')
})

test('nothing is taller than the window, and no head of a form wider than its pane', async ({ launch }) => {
  const { page, desk } = await open(launch)
  await desk.press('Control+Home', 'j', 'y', 'Escape', 'Control+Home', ']')
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBe(0)
  expect(await sticksOut(page)).toEqual([])
})

for (const theme of ['light', 'dark'] as const) {
  test(`zoomed to 150 % everything is within reach in ${theme}`, async ({ launch }) => {
    const quoin = await open(launch)
    const { page, desk } = quoin
    await desk.press('Control+Home', 'j', 'y', 'y', 'Escape')
    const now = await page.evaluate(() => document.documentElement.dataset['theme'])
    if (now !== theme) await desk.press('Control+Shift+d')
    for (const [width, height] of [
      [1440, 900],
      [1200, 900],
      [1024, 700],
    ] as const) {
      await resize(quoin, width, height, 1.5)
      const name = (view: string) => `zoomed-${view}-${theme}-${width}`
      await desk.press('Escape', 'Control+Home', 'j')
      await expect(page.getByRole('region', { name: 'Suggestion at hand' })).toBeVisible()
      await picture(quoin, name('queue'))
      expect(await sticksOut(page), `queue at ${width}`).toEqual([])
      expect(
        await page.evaluate(() => document.querySelector('.pane.galley')?.clientWidth ?? 0),
      ).toBeGreaterThan(440)
      await expect(page.getByRole('button', { name: 'Export' })).toBeInViewport({ ratio: 1 })
      await expect(page.getByRole('radio', { name: /^Editing/ })).toBeInViewport({ ratio: 1 })

      await desk.press('Escape', 'Control+Home', ']', 'F6')
      const list = desk.inspector.getByRole('listbox', { name: 'Quotes' })
      await expect(list).toBeFocused()
      await expect(list).toBeInViewport({ ratio: 0.9 })
      await picture(quoin, name('quote'))
      await desk.press('F6')
      const articles = page.getByRole('listbox', { name: 'Articles on the desk' })
      await expect(articles).toBeFocused()
      await expect(articles).toBeInViewport({ ratio: 0.9 })
      await picture(quoin, name('desk'))
      await desk.press('Escape')
      await expect(desk.galley).toBeFocused()
      await desk.press('w')
      await expect(desk.inspector.getByRole('combobox')).toBeInViewport()
      await picture(quoin, name('source'))
      await desk.press('Escape', 'Control+k')
      await expect(page.getByRole('combobox', { name: /^Find a command/ })).toBeFocused()
      await picture(quoin, name('palette'))
      await desk.press('Escape')
      await expect(desk.galley).toBeFocused()
    }
  })
}

test('the header brings folded panes out and puts them back', async ({ launch }) => {
  const quoin = await open(launch)
  const { page, desk } = quoin
  await resize(quoin, 1024, 700, 1.5)
  const inspector = page.getByRole('button', { name: 'Inspector', exact: true })
  await expect(desk.inspector).not.toBeInViewport()
  await inspector.click()
  await expect(desk.inspector).toBeInViewport({ ratio: 1 })
  await desk.inspector.getByRole('option').first().click()
  await expect(desk.inspector).toBeInViewport({ ratio: 1 })
  await desk.inspector.getByRole('button', { name: /On what terms/ }).click()
  await expect(page.getByRole('option', { name: 'Background', exact: true })).toBeVisible()
  await expect(desk.inspector).toBeInViewport({ ratio: 1 })
  await page.getByRole('option', { name: 'Background', exact: true }).click()
  await inspector.click()
  await expect(desk.inspector).not.toBeInViewport()
  await expect(desk.galley).toBeFocused()
})

test('a notice covers neither the desk nor the numbers of the margin', async ({ launch }) => {
  const quoin = await open(launch)
  const { app, page } = quoin
  for (const [width, zoom] of [
    [1440, 1],
    [1024, 1],
    [1024, 1.5],
  ] as const) {
    await resize(quoin, width, 700, zoom)
    await app.evaluate(
      ({ BrowserWindow }, channel) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel, 'notice', {
          level: 'info',
          message: '“harbour-talks.txt” is on the desk already, as “harbour-talks”.',
        }),
      EVENT_CHANNEL,
    )
    const notice = page.getByRole('status').filter({ hasText: 'on the desk already' }).last()
    await expect(notice).toBeInViewport({ ratio: 1 })
    await picture(quoin, `notice-${width}-${zoom * 100}`)
    const { left } = await notice.evaluate((card) => card.getBoundingClientRect())
    const galley = await page.locator('[data-pane="galley"]').evaluate((pane) => {
      const box = pane.getBoundingClientRect()
      return { left: box.left, right: box.right }
    })
    expect(left).toBeGreaterThan(zoom === 1 ? galley.right : galley.left + 60)
    await notice.getByRole('button', { name: 'Dismiss' }).click()
  }
})
