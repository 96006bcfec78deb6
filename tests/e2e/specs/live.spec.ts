/** The engine reads on while an article is being written. */
import { ownArticle } from '../harness/sample.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

test('a statement typed into an article is suggested at the next pause, and the rest of the queue stays as it was', async ({
  launch,
}) => {
  const { page } = await launch({ files: [ownArticle] })
  const desk = new Workbench(page)
  await desk.ready()
  await desk.suggested()
  await expect(desk.galley).toBeFocused()
  const suggested = (): Promise<readonly string[]> =>
    desk.tags('content', 'suggested').evaluateAll((tags) => {
      const said = new Map<string, string>()
      for (const tag of tags) {
        const id = tag.getAttribute('data-tag') ?? ''
        said.set(id, (said.get(id) ?? '') + tag.textContent)
      }
      return [...said.values()]
    })
  const before = await suggested()

  await desk.press('F2')
  await desk.select('numbers should say before anybody counted.”')
  await desk.press('ArrowRight')
  await page.keyboard.type(' Jan Lund denied any part in the letter.')

  await expect.poll(suggested).toContain('any part in the letter')
  expect([...(await suggested())].sort()).toEqual([...before, 'any part in the letter'].sort())
})
