/** The main job by keyboard alone, on the keyboards of the world: whatever signs a key prints, the hands find the commands. */
import type { Page } from '@playwright/test'
import { LAYOUTS, layoutNamed, writtenOn, type Layout, type Stroke } from '../../helpers/keyboards.ts'
import { keyboard, type Keyboard } from '../harness/keyboards.ts'
import { expect, test } from '../harness/test.ts'
import type { Workbench } from '../pages/workbench.ts'

const WORDS = 'asked about the letter on Monday'
const PLACE = 'familiar'
const LETTERS = ['KeyS', 'KeyC', 'KeyL', 'KeyE', 'KeyN'] as const

test('an article is tagged on every keyboard, whatever its letters, with Caps Lock on or not', async ({
  article: desk,
}) => {
  test.setTimeout(120_000)
  for (const layout of LAYOUTS.filter(({ isMac }) => isMac !== true)) {
    const hands = await keyboard(desk.page, layout)
    await test.step(`${layout.name}: tagging`, () => tagArticle(desk, hands, 'q'))
    await hands.press('F2')
    await test.step(`${layout.name}: editing`, () => tagArticle(desk, hands, 'Alt-q'))
    await hands.press('F2')
  }
})

/** Leaves the article as it was. */
async function tagArticle(desk: Workbench, { press }: Keyboard, quote: string): Promise<void> {
  const { page } = desk
  const key = (letter: string) => quote.replace('q', letter)
  await press('Escape', 'Escape', 'Mod-Home')
  const before = await desk.tags('content').count()
  await press(key('j'))
  await desk.sees({ within: '.ProseMirror [data-hand="held"]', part: 'beginning' })
  await press(key('y'))
  await expect.poll(() => desk.tags('content').count()).toBeGreaterThan(before)
  await press('Mod-z', 'Escape', 'Escape')
  await expect(desk.tags('content')).toHaveCount(before)

  await find(desk, press, WORDS)
  await press(key('q'))
  await expect(desk.tags('content')).toHaveCount(before + 1)
  await press(key('3'))
  await expect(desk.inspector.getByRole('radio', { name: /mixed/i })).toBeChecked()
  await press('Mod-z', 'Mod-z')
  await expect(desk.tags('content')).toHaveCount(before)
  await press('Mod-Shift-z')
  await expect(desk.tags('content')).toHaveCount(before + 1)
  await press('Mod-z', 'Escape', 'Escape')
  await expect(desk.tags('content')).toHaveCount(before)

  await press('Mod-Home', key(']'))
  await expect(desk.galley.locator('[data-hand="held"]')).not.toHaveCount(0)
  if (quote !== 'q') return
  await press('Mod-k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  // What lay over the window gives the focus back a few frames later.
  await expect(desk.galley).toBeFocused()
  await press('Mod-b')
  await expect(page.locator('.pane.desk')).toHaveCount(0)
  await press('Mod-b')
  await expect(page.locator('.pane.desk')).toHaveCount(1)
}

async function find(desk: Workbench, press: Keyboard['press'], words: string): Promise<void> {
  await press('Mod-f')
  await expect(desk.page.getByRole('textbox', { name: 'Find in article' })).toBeFocused()
  await press('Mod-a')
  await desk.page.keyboard.insertText(words)
  await expect(desk.page.getByRole('search').getByRole('status')).toContainText('1 of ')
  await press('Escape')
  await expect.poll(() => desk.page.evaluate(() => String(getSelection()))).toBe(words)
}

test('letters that are written with AltGr are written while one edits, and tag nothing', async ({
  article: desk,
}) => {
  const layout = layoutNamed('Polish')
  const hands = await keyboard(desk.page, layout)
  const tags = await desk.galley.locator('[data-tag]').count()
  await hands.press('F2')
  await writeAll(desk, hands, layout, LETTERS, 'śćłęń')
  // Told of as Ctrl and Alt: the engine on this system writes nothing then, but nobody may have taken the key from it.
  const asTwo = (code: string): Stroke => ({ ...writtenOn(layout, code), ctrlKey: true, altKey: true })
  await desk.page.evaluate(() => {
    addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.documentElement.dataset['taken'] += `${key}${defaultPrevented ? '!' : ''}`
    })
  })
  for (const code of LETTERS) await hands.strike(asTwo(code))
  await expect(desk.page.locator('html')).toHaveAttribute('data-taken', 'undefinedśćłęń')
  expect(await desk.galley.locator('[data-tag]').count()).toBe(tags)
})

async function writeAll(
  desk: Workbench,
  { press, strike }: Keyboard,
  layout: Layout,
  codes: readonly string[],
  written: string,
): Promise<void> {
  await find(desk, press, PLACE)
  await press('ArrowRight')
  for (const code of codes) await strike(writtenOn(layout, code))
  await expect(desk.galley).toContainText(`${PLACE}${written} with`)
  for (const _ of codes) await press('Backspace')
  await expect(desk.galley).toContainText(`${PLACE} with`)
}

test('on a Mac Option writes while one edits, and Control and Option together tag', async ({
  article: desk,
  engine,
}) => {
  test.skip(engine === 'chromium', 'loading the page anew loses the bridge there')
  await asOnMac(desk.page)
  await desk.page.locator('.pane.desk .list-option').first().click()
  await desk.suggested()
  await desk.galley.focus()
  const layout = layoutNamed('American Mac')
  const hands = await keyboard(desk.page, layout)
  await test.step('tagging', () => tagArticle(desk, hands, 'q'))
  await hands.press('F2')
  await writeAll(desk, hands, layout, ['BracketLeft', 'BracketRight', 'KeyS', 'KeyC', 'KeyL'], '“‘ßç¬')
  await test.step('editing', () => tagArticle(desk, hands, 'Ctrl-Alt-q'))
  await hands.press('F1')
  await expect(desk.page.getByRole('dialog')).toContainText('Tag as quoteQ⌃ ⌥ Q')
})

async function asOnMac(page: Page): Promise<void> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Emulation.setUserAgentOverride', {
    userAgent: 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/130.0.0.0',
    platform: 'MacIntel',
  })
  await page.reload()
}
