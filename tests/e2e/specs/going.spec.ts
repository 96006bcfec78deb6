/** Going somewhere in an article: what one goes to is in the window, and nothing lies over it. */
import { expect, test } from '../harness/test.ts'

/** About 3,500 words with more than a hundred suggestions. */
test.use({ copies: 6 })

const HIT = { within: '.found.at-hand' }
const WHOLE = { within: '.ProseMirror [data-hand="held"]' }
/** The quote with the cue and source that belong to it. */
const FRAME = { within: '.ProseMirror [data-hand]' }
const IN_HAND = { within: '.ProseMirror [data-hand="held"]', part: 'beginning' } as const

test('whoever goes to a suggestion, a quote or a hit sees its words, in a small window, too', async ({
  article: desk,
}) => {
  test.setTimeout(180_000)
  for (const [width, height, presses] of [
    [1440, 900, 40],
    [1024, 700, 40],
    [900, 600, 40],
    [900, 440, 14],
    // 900 × 600 at 200 %.
    [450, 300, 14],
  ] as const) {
    await desk.size(width, height)
    await test.step(`queue at ${width} × ${height}`, async () => {
      await desk.press('Escape', 'Escape', 'Control+Home')
      for (let times = 0; times < presses; times++) {
        await desk.press('j')
        // Of several pieces all, and what belongs to them, where they have room.
        await desk.sees(height < 600 ? IN_HAND : height < 900 ? WHOLE : FRAME)
      }
      await desk.press('Escape', 'Control+End')
      for (const key of ['k', 'k', 'k', '[', '[', ']', ']']) {
        await desk.press(key)
        await desk.sees(IN_HAND)
      }
    })
    await test.step(`find at ${width} × ${height}`, async () => {
      await desk.press('Escape', 'Escape', 'Control+Home', 'Control+f')
      await desk.page.keyboard.type('Lindqvist')
      for (let times = 0; times < 8; times++) {
        await desk.sees(HIT)
        await desk.press(times % 3 === 2 ? 'Shift+Enter' : 'Enter')
      }
      await desk.press('Escape')
      for (let times = 0; times < 4; times++) {
        await desk.press('Control+g')
        await expect.poll(() => desk.page.evaluate(() => String(getSelection()))).toBe('Lindqvist')
        await desk.seesSelection()
      }
    })
  }
})

test('what is in hand stays in sight when the window or a pane changes its size', async ({
  article: desk,
}) => {
  await desk.size(1440, 900)
  await desk.press('Control+Home')
  for (let times = 0; times < 9; times++) await desk.press('j')
  await desk.sees(IN_HAND)
  for (const [width, height] of [
    [900, 600],
    [900, 440],
    [1440, 900],
    [1024, 700],
  ] as const) {
    await desk.size(width, height)
    await desk.sees(IN_HAND)
  }
  for (const keys of ['Control+b', 'Control+b', 'Control+=', 'Control+=', 'Control+0']) {
    await desk.press(keys)
    await desk.sees(IN_HAND)
  }
  await test.step('but not when somebody has scrolled away from it', async () => {
    const held = desk.galley.locator('[data-hand="held"]').first()
    await desk.page.mouse.move(512, 300)
    await desk.page.mouse.wheel(0, 6000)
    await expect(held).not.toBeInViewport()
    // The pane, not the window: Chromium itself goes back to the caret when its emulated window changes.
    await desk.press('Control+b')
    await desk.page.waitForTimeout(600)
    await expect(held).not.toBeInViewport()
  })
})

test('a click in the list of quotes shows where the quote begins, every time', async ({ article: desk }) => {
  await desk.size(1024, 700)
  const rows = desk.inspector.locator('.list-option')
  for (const row of [2, 9, 0, 9, 3]) {
    await rows.nth(row).click()
    await desk.sees(IN_HAND)
  }
})

test('the page stays where one reads when a suggestion is decided on, a tag made or taken back', async ({
  article: desk,
}) => {
  await desk.size(1024, 700)
  await desk.galley
    .locator('p')
    .nth(60)
    .evaluate((each) => each.scrollIntoView({ block: 'start' }))
  const line = desk.galley.locator('p').nth(64)
  const top = async (): Promise<number> => (await line.boundingBox())?.y ?? NaN
  await expect.poll(top).toBeGreaterThan(0)
  await desk.page.waitForTimeout(300)
  const stays = async (act: () => Promise<void>, what: string): Promise<void> => {
    const before = await top()
    await act()
    await desk.page.waitForTimeout(400)
    expect(Math.abs((await top()) - before), what).toBeLessThan(29)
  }
  // A word on the last line that is wholly in sight.
  const [x, y] = await desk.page.evaluate(() => {
    const bottom = document.querySelector('.galley-scroller')?.getBoundingClientRect().bottom ?? 0
    const left = document.querySelector('.ProseMirror p')?.getBoundingClientRect().left ?? 0
    const lines = [...document.querySelectorAll('.ProseMirror p')].flatMap((each) => {
      const words = document.createRange()
      words.selectNodeContents(each)
      return [...words.getClientRects()]
    })
    const last = lines.findLast(
      (line) => line.top > bottom - 90 && line.bottom < bottom && line.left < left + 40,
    )
    if (!last) throw new RangeError('no line in sight')
    return [last.left + 30, last.top + last.height / 2] as const
  })
  await stays(async () => {
    await desk.page.mouse.dblclick(x, y)
    await desk.press('s')
    await expect(desk.tags('source')).not.toHaveCount(0)
  }, 'a tag on the last line')
  await stays(() => desk.press('Control+z'), 'undo of it')
  await stays(async () => {
    // Drawn over the words: a click on a suggestion would bring its card over where the other end is.
    await desk.page.mouse.move(x, y)
    await desk.page.mouse.down()
    await desk.page.mouse.move(x + 60, y - 120, { steps: 4 })
    await desk.page.mouse.up()
    await desk.press('c')
    await expect(desk.tags('cue')).not.toHaveCount(0)
  }, 'a tag over several lines')
  await stays(() => desk.press('Control+z'), 'undo of that')
})
