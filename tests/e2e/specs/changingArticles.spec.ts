/** Going to another article and back: history, caret and place are as they were. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { quit } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

/** A quote in each paragraph. */
function longStory(paragraphs: number): string {
  const said = Array.from(
    { length: paragraphs },
    (_, i) => `“We stay for ${i} days,” Ana Ruiz said on Monday.`,
  )
  return `Port news\n\n${said.join('\n\n')}\n`
}

test('a suggestion rejected before going to another article comes back with Ctrl+Z after it, and one is where one was', async ({
  launch,
  home,
}) => {
  const files = [join(home, 'long.txt'), join(home, 'other.txt')]
  await writeFile(files[0] ?? '', longStory(120))
  await writeFile(files[1] ?? '', 'Other news\n\nIt rained.\n')
  const quoin = await launch({ files })
  const desk = new Workbench(quoin.page)
  await desk.ready()
  await desk.suggested()
  await desk.drawn()
  const suggested = desk.tags('content', 'suggested')
  const count = await suggested.count()
  await desk.galley.focus()
  await desk.press('Control+Home', 'j', 'x')
  await expect(suggested).toHaveCount(count - 1)
  const scroller = quoin.page.locator('.galley-scroller')
  await scroller.hover()
  await quoin.page.mouse.wheel(0, 2000)
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(500)
  await quoin.page.waitForTimeout(300)
  const before = await scroller.evaluate((element) => element.scrollTop)

  await quoin.page.getByRole('option', { name: /Other news/ }).click()
  await expect(desk.galley).toContainText('It rained.')
  await quoin.page.getByRole('option', { name: /Port news/ }).click()
  await expect(desk.galley).toContainText('We stay for 119 days')
  await expect.poll(() => scroller.evaluate((element) => element.scrollTop)).toBeGreaterThan(before - 60)
  // Nothing is in hand that a key meant for the desk would untag.
  await expect(quoin.page.locator('[data-hand]')).toHaveCount(0)
  await desk.press('Delete')
  await expect(suggested).toHaveCount(count - 1)
  await desk.press('Control+z')
  await desk.drawn()
  await expect(suggested).toHaveCount(count)
})

test('the next morning one is where one was, with the words in sight, and J goes on from there', async ({
  launch,
  home,
}) => {
  const file = join(home, 'long.txt')
  await writeFile(file, longStory(150))
  const evening = await launch({ files: [file] })
  const desk = new Workbench(evening.page)
  await desk.ready()
  await desk.suggested()
  await desk.drawn()
  await evening.page.locator('.galley-scroller').evaluate((element) => element.scrollTo(0, 4_000))
  await desk.drawn()
  const words = await evening.page.evaluate(() => {
    const middle = [...document.querySelectorAll('.ProseMirror p')].find(
      (each) => each.getBoundingClientRect().top > innerHeight / 2,
    )
    return /We stay for \d+ days/.exec(middle?.textContent ?? '')?.[0] ?? 'no paragraph there'
  })
  const paragraph = (page: Page) => page.locator('.ProseMirror p', { hasText: words })
  await paragraph(evening.page).click()
  await desk.drawn()
  const top = (await paragraph(evening.page).boundingBox())?.y ?? 0
  await quit(evening.app)

  const morning = await launch()
  const again = new Workbench(morning.page)
  await again.ready()
  await again.drawn()
  await again.sees(words)
  const moved = async () => Math.abs(((await paragraph(morning.page).boundingBox())?.y ?? 0) - top)
  await expect.poll(moved).toBeLessThan(60)
  await again.press('j')
  await again.sees({ within: '.ProseMirror [data-role="content"][data-hand="held"]', mayBeCrossed: true })
  await expect.poll(moved).toBeLessThan(400)
})
