/** Shift with an arrow moves the edge of the tag in hand, and selects letters when no tag is. */
import { expect, test } from '../harness/test.ts'

const PHRASE = 'asked about the letter on Monday'

test('whoever presses Shift and an arrow on a quote sees and hears its edge move, takes it back, and selects after Escape', async ({
  article: desk,
}) => {
  const quote = () => desk.tags('content').evaluateAll((all) => all.map((each) => each.textContent).join(''))
  const says = (words: string | RegExp) => expect(desk.page.locator('[data-announcer]')).toHaveText(words)
  const selection = () => desk.page.evaluate(() => String(getSelection()))
  await desk.select(PHRASE)
  await desk.press('q', 'Escape', 'Escape')
  await expect.poll(quote).toBe(PHRASE)

  await desk.clickOn('letter on Monday')
  // What happens within one frame is said together: the click first, then the edge.
  await says(/^Indirect quote/)
  for (const [added, heard] of [
    [',', 'on Monday,'],
    [', told', 'Monday, told'],
    [', told reporters', 'told reporters'],
    [', told reporters that', 'reporters that'],
    [', told reporters that she', 'that she'],
  ] as const) {
    await desk.press('Shift+ArrowRight')
    await expect.poll(quote).toBe(PHRASE + added)
    await says(`Ends with “${heard}”`)
    expect(await selection()).toBe('')
  }
  await desk.sees('reporters that she')
  await desk.press('Alt+Shift+ArrowRight')
  await says('Begins with “about the”')
  for (let times = 0; times < 6; times++) await desk.press('Control+z')
  await expect.poll(quote).toBe(PHRASE)
  await says('Ends with “on Monday”')

  await desk.press('Escape', 'Escape')
  await desk.clickOn('letter on Monday')
  await desk.press('Escape')
  for (let times = 0; times < 5; times++) await desk.press('Shift+ArrowRight')
  const letters = await selection()
  expect(letters).toHaveLength(5)
  await desk.press('s')
  await expect(desk.tags('source').getByText(letters, { exact: true })).toHaveCount(1)
  await desk.press('Control+z')
  await expect.poll(quote).toBe(PHRASE)
})
