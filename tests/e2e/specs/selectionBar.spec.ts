/** Words selected with the mouse can be tagged with it. */
import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../harness/test.ts'

test('words selected with the mouse are offered their tags, clear of the words, and a press tags them', async ({
  article: desk,
}) => {
  const { page } = desk
  const bar = page.getByRole('toolbar', { name: 'Tag the selection' })
  await desk.drag('Marrow Bay')
  await expect(bar).toBeVisible()
  const [box, words] = await Promise.all([
    bar.boundingBox(),
    page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON() as DOMRect),
  ])
  const isClear = box !== null && (box.y + box.height <= words.top || box.y >= words.bottom)
  expect(isClear).toBe(true)
  await bar.getByRole('button', { name: 'Source' }).click()
  await expect(desk.tags('source').filter({ hasText: 'Marrow Bay' })).toBeVisible()
  await expect(bar).toBeHidden()
})

test('the bar stays within the galley, whichever mode’s keys it names', async ({ article: desk }) => {
  const { page } = desk
  const bar = page.getByRole('toolbar', { name: 'Tag the selection' })
  await desk.size(1024, 700)
  for (const mode of ['tagging', 'editing']) {
    if (mode === 'editing') await desk.press('F2')
    await desk.drag('Marrow Bay')
    await expect(bar).toBeVisible()
    const within = await page.evaluate(() => {
      const [pane, shown] = ['.galley-scroller', '.selection-bar'].map((name) => document.querySelector(name))
      const box = shown?.getBoundingClientRect()
      const room = pane?.getBoundingClientRect()
      if (!pane || !box || !room) return 'no bar'
      const isInside = box.left >= room.left && box.right <= room.left + pane.clientWidth
      return isInside && pane.scrollWidth === pane.clientWidth ? 'inside' : JSON.stringify({ box, room })
    })
    expect(within, mode).toBe('inside')
    await desk.press('Escape')
  }
})

test('words selected with the keyboard have no bar in their way', async ({ article: desk }) => {
  await desk.press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(desk.page.getByRole('toolbar', { name: 'Tag the selection' })).toBeHidden()
})

test('a drag that begins and ends within words selects them whole, and with Alt to the letter', async ({
  article: desk,
}) => {
  const selection = () => desk.page.evaluate(() => String(getSelection()))
  await desk.dragOver('arrow Ba')
  await expect.poll(selection).toBe('Marrow Bay')
  await desk.press('Escape')
  await desk.page.keyboard.down('Alt')
  await desk.dragOver('arrow Ba')
  await desk.page.keyboard.up('Alt')
  await expect.poll(selection).toBe('arrow Ba')
})

test('a drag from within the words that are selected selects anew, and the key tags what is selected now', async ({
  article: desk,
}) => {
  await desk.drag('asked about the letter on Monday')
  await desk.drag('the letter on Monday')
  await desk.press('q')
  await expect(desk.tags('content').filter({ hasText: /^the letter on Monday$/ })).toBeVisible()
  await expect(desk.tags('content').filter({ hasText: 'asked about the letter' })).toHaveCount(0)
})

test('a double click on a name leaves the quote in hand, so that the key links it', async ({
  article: desk,
}) => {
  const { page } = desk
  await desk.select('asked about the letter on Monday')
  await desk.press('q')
  const [place] = await desk.edges('reporters that she')
  await page.mouse.dblclick(place.x + 6, place.y)
  await expect.poll(() => page.evaluate(() => String(getSelection()).trim())).toBe('reporters')
  await desk.press('s')
  await expect(page.getByRole('button', { name: 'Unlink the source “reporters”' })).toBeVisible()
})

test('an edge that is dragged shows the words it would take before it is let go', async ({
  article: desk,
}) => {
  const { page } = desk
  const shown = () => page.evaluate(() => [...(CSS.highlights.get('edge-preview') ?? [])].map(String).join())
  await desk.select('asked about the letter on Monday')
  await desk.press('q')
  const grip = await page.locator('.handle[data-edge="end"]').boundingBox()
  const [target] = await desk.edges('reporters that she')
  if (!grip) throw new RangeError('the tag has no handle')
  await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2)
  await page.mouse.down()
  await page.mouse.move(target.x + 20, target.y, { steps: 4 })
  await expect.poll(shown).toBe('asked about the letter on Monday, told reporters')
  await page.mouse.up()
  await expect.poll(shown).toBe('')
  await expect
    .poll(() => desk.tags('content').evaluateAll((all) => all.map((each) => each.textContent).join('')))
    .toBe('asked about the letter on Monday, told reporters')
})

const acceptInMenu = (page: Page) =>
  page.getByRole('menu', { name: 'Text' }).getByRole('menuitem', { name: 'Accept suggestion' })

/** The words may stand in several lines, so the box around all of them begins elsewhere than they do. */
const firstLine = (tag: Locator): Promise<DOMRect> =>
  tag.evaluate((element) => element.getClientRects()[0]?.toJSON() as DOMRect)

async function expectClear(menu: Locator, tag: Locator): Promise<void> {
  const [box, words] = await Promise.all([menu.boundingBox(), tag.boundingBox()])
  if (!box || !words) throw new RangeError('menu or tag is not drawn')
  expect(box.y >= words.y + words.height || box.y + box.height <= words.y).toBe(true)
}

test('a right click on a tag, or the menu key, says what can be done with it, below its words', async ({
  article: desk,
}) => {
  const { page } = desk
  const menu = page.getByRole('menu', { name: 'Text' })
  const tag = desk.tags('content', 'suggested').first()
  const line = await firstLine(tag)
  await page.mouse.click(line.x + 20, line.y + line.height / 2, { button: 'right' })
  await expect(acceptInMenu(page)).toBeVisible()
  await expectClear(menu, tag)
  await desk.press('Escape')
  await expect(menu).toBeHidden()
  await expect(desk.galley).toBeFocused()
  await desk.press('ContextMenu')
  await expect(acceptInMenu(page)).toBeVisible()
  await expectClear(menu, tag)
  await acceptInMenu(page).click()
  await expect(desk.tags('content')).toHaveCount(1)
  await expect(desk.galley).toBeFocused()
})
