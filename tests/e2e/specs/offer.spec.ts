/** What is offered after Q can be read and taken, however narrow the window is. */
import { expect, test } from '../harness/test.ts'

test('the offer after Q shows its words and its button whole, in a small window, too', async ({
  article: desk,
}) => {
  const { page } = desk
  for (const [width, height] of [
    [1440, 900],
    [1024, 700],
    [900, 600],
  ] as const) {
    await desk.size(width, height)
    await desk.select('locked gate decide this')
    await desk.press('q')
    const card = page.getByRole('region', { name: 'Offer' })
    const button = card.getByRole('button', { name: 'Take them' })
    await expect(button).toBeVisible()
    expect(
      await card.evaluate((box) => [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight]),
    ).toEqual([0, 0])
    const [inner, outer] = await Promise.all([button.boundingBox(), card.boundingBox()])
    expect((inner?.x ?? 0) + (inner?.width ?? 0)).toBeLessThan((outer?.x ?? 0) + (outer?.width ?? 0))
    await desk.press('Control+z')
  }
})

const SAID = [
  'would not attend',
  'locked gate decide this',
  'estimated that repairs',
  'two outside engineers had checked them',
  'expected the talks to last',
  'nine near misses',
]

test('neither the offer after Q nor link mode lies over what it is about', async ({ article: desk }) => {
  const { page } = desk
  for (const [width, height] of [
    [1440, 900],
    [900, 600],
  ] as const) {
    await desk.size(width, height)
    for (const words of SAID) {
      await desk.select(words)
      await desk.press('q')
      await page
        .getByRole('region', { name: 'Offer' })
        .waitFor({ timeout: 1500 })
        .catch(() => undefined)
      await desk.sees({ within: '[data-hand="held"]', mayBeCrossed: true })
      for (const offered of await page.locator('.offered').all())
        await desk.sees({ words: await offered.innerText(), mayBeCrossed: true })
      await desk.press('l')
      await expect(page.getByRole('region', { name: 'Link' })).toBeVisible()
      await desk.sees({ within: '.legal.target', mayBeCrossed: true })
      await desk.press('Escape', 'Control+z')
    }
  }
})
