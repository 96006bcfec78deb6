/** The main job in the engine that is current here, not that of the tests' Electron. */
import { join } from 'node:path'
import { inCurrentEngine } from '../harness/currentEngine.ts'
import { onlyArticle, problemsOf, readArticle } from '../harness/deskFiles.ts'
import { expect, test } from '../harness/test.ts'

test('the main job can be done in the current engine: suggestions, tags, pieces, links, undo, export', async ({
  current,
}) => {
  await inCurrentEngine(await current(), async ({ desk, folder }) => {
    const { page } = desk
    await desk.press('Control+Home', 'j', 'y', 'y', 'x', 'Escape')
    await expect(desk.tags('content')).not.toHaveCount(0)
    const accepted = await desk.tags('content').count()

    await desk.select('traffic figures')
    await desk.press('q')
    await desk.select('the authority published')
    await desk.press('s', 'Escape', 'Escape')
    await expect(desk.tags('content')).toHaveCount(accepted + 1)
    await desk.press('Control+z', 'Control+z')
    await expect(desk.tags('content')).toHaveCount(accepted)
    await desk.press('Control+Shift+z', 'Control+Shift+z')
    await expect(desk.tags('content')).toHaveCount(accepted + 1)

    await desk.press('Control+e')
    await expect(page.getByText(/^Exported/)).toBeVisible()
    expect(await problemsOf(await readArticle(join(folder, 'exports', 'harbour-talks.quoin.json')))).toEqual(
      [],
    )
    await desk.press('Control+s')
    await expect
      .poll(
        async () =>
          (await onlyArticle(folder)).attributions.filter(({ status }) => status === 'accepted').length,
      )
      .toBe(3)
  })
})

test('the border of a section is no border for the hands in the current engine', async ({ current }) => {
  await inCurrentEngine(await current(), async ({ desk }) => {
    const { page } = desk
    await desk.press('F2')
    const border = await page.evaluate(
      () => document.querySelectorAll('.section')[0]?.querySelectorAll('p').length ?? 0,
    )
    const before = await desk.paragraphs()
    await desk.press('Control+Home')
    const second = page.locator('.section').nth(1).locator('p').first()
    await second.click({ position: { x: 2, y: 12 } })
    await desk.press('Home', 'Backspace')
    const joined = await desk.paragraphs()
    expect(joined).toHaveLength(before.length - 1)
    expect(joined[border - 1]).toBe(`${before[border - 1] ?? ''}${before[border] ?? ''}`)
    await desk.press('Control+z')
    expect(await desk.paragraphs()).toEqual(before)
  })
})
