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
