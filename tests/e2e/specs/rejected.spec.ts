/** What an eye sees of a suggestion that was turned down: nothing in the text, and one place where it can be had again. */
import { expect, test } from '../harness/test.ts'

test('a rejected suggestion is plain text, comes to no hand, and comes back whole when asked for again', async ({
  article: desk,
}) => {
  const { page } = desk
  await desk.press('Control+Home', 'j')
  const words = (await desk.galley.locator('[data-role="content"][data-hand="held"]').allTextContents()).join(
    '',
  )
  expect(words.length).toBeGreaterThan(20)
  const tags = await desk.tags('content', 'suggested').count()
  const [cues, sources] = [
    await desk.tags('cue', 'suggested').count(),
    await desk.tags('source', 'suggested').count(),
  ]
  await desk.press('x', 'Escape')

  // A quote inside its words is drawn as one that stands alone.
  const [start = '', next = ''] = words.split(' ')
  await desk.select(`${start} ${next}`)
  await desk.press('q')
  const made = desk.tags('content').first()
  await expect(made).toHaveText(`${start} ${next}`)
  expect(await made.evaluate((tag) => tag.parentElement?.closest('[data-tag]') ?? null)).toBeNull()
  expect(await made.evaluate((tag) => getComputedStyle(tag).paddingBottom)).toBe('0px')
  await desk.press('Control+z', 'Escape')

  await desk.clickOn(`${start} ${next}`)
  await expect(desk.inspector.getByRole('group', { name: 'Rejected suggestion' })).toBeVisible()
  await expect(desk.galley.locator('[data-hand]')).toHaveCount(0)

  await desk.inspector.getByRole('listbox', { name: 'Quotes' }).press('End')
  await expect(desk.inspector).toContainText('Rejected (1)')
  await desk.inspector.getByRole('option', { name: /rejected$/ }).click()
  await expect(desk.galley.locator('.rejected-here').first()).toContainText(start)
  await desk.inspector.getByRole('button', { name: 'Suggest again' }).click()
  await expect(page.getByRole('region', { name: 'Suggestion at hand' })).toBeVisible()
  expect(await desk.tags('content', 'suggested').count()).toBe(tags)
  expect(await desk.tags('cue', 'suggested').count()).toBe(cues)
  expect(await desk.tags('source', 'suggested').count()).toBe(sources)
})
