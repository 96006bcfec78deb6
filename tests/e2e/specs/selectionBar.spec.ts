/** Words selected with the mouse can be tagged with it. */
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

test('words selected with the keyboard have no bar in their way', async ({ article: desk }) => {
  await desk.press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight')
  await expect(desk.page.getByRole('toolbar', { name: 'Tag the selection' })).toBeHidden()
})

test('a right click on a tag, or the menu key, says what can be done with it, below its words', async ({
  article: desk,
}) => {
  const { page } = desk
  const tag = desk.tags('content', 'suggested').first()
  await tag.click({ button: 'right', position: { x: 20, y: 10 } })
  const menu = page.getByRole('menu', { name: 'Text' })
  await expect(menu.getByRole('menuitem', { name: 'Accept suggestion' })).toBeVisible()
  const [box, words] = await Promise.all([menu.boundingBox(), tag.boundingBox()])
  if (!box || !words) throw new RangeError('menu or tag is not drawn')
  expect(box.y >= words.y + words.height || box.y + box.height <= words.y).toBe(true)
  await menu.getByRole('menuitem', { name: 'Accept suggestion' }).click()
  await expect(desk.tags('content')).toHaveCount(1)
  await expect(desk.galley).toBeFocused()
})
