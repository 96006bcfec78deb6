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
