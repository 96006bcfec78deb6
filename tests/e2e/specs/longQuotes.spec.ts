/** 500 quotes in 10,000 words, and quotes that are long: lists, wheel and badges keep up with them. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syntheticArticle } from '../../bench/syntheticArticle.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

const IN_HAND = { within: '.ProseMirror [data-hand="held"]', part: 'beginning' } as const

/** Scrolls the list of quotes to a row, and clicks it. @param number counted from 1 */
async function clickRow(desk: Workbench, number: number): Promise<string> {
  const list = desk.page.getByRole('listbox', { name: 'Quotes' })
  const row = list.locator(`[aria-posinset="${number}"]`)
  await expect
    .poll(async () => {
      if ((await row.count()) > 0) return true
      await list.evaluate((element, wanted) => {
        const shown = element.querySelector('[aria-posinset]')
        const first = Number(shown?.getAttribute('aria-posinset'))
        const total = Number(shown?.getAttribute('aria-setsize'))
        element.scrollTop += ((wanted - first) * element.scrollHeight) / total
      }, number)
      return false
    })
    .toBe(true)
  await row.click()
  await expect(row).toHaveAttribute('aria-selected', 'true')
  return (await row.textContent()) ?? ''
}

test('in an article with 500 quotes every click in the list shows where the quote begins, and the wheel outruns no tag', async ({
  launch,
  home,
}) => {
  const article = syntheticArticle({ words: 10_000, tags: 1_530 })
  const file = join(home, 'many.quoin.json')
  await writeFile(file, article.json)
  const desk = new Workbench((await launch({ files: [file] })).page)
  await desk.ready()
  for (const number of [300, 20, 480, 300]) {
    const said = await clickRow(desk, number)
    await desk.sees(IN_HAND)
    const held = await desk.galley.locator('[data-hand="held"]').first().textContent()
    expect(said).toContain(held?.slice(0, 20))
  }

  await desk.press('Escape', 'Escape', 'Control+End')
  const {
    x = 0,
    y = 0,
    width = 0,
    height = 0,
  } = (await desk.page.locator('.galley-scroller').boundingBox()) ?? {}
  await desk.page.mouse.move(x + width / 2, y + height / 2)
  await Promise.all(Array.from({ length: 30 }, () => desk.page.mouse.wheel(0, -400)))
  await desk.page.waitForTimeout(1_000)
  const drawn = await desk.galley.locator('p').evaluateAll((all) =>
    all
      .filter((each) => {
        const { top, bottom } = each.getBoundingClientRect()
        return bottom > 0 && top < innerHeight
      })
      .map((each) => ({
        number: Number(each.getAttribute('data-number')),
        isPainted: each.checkVisibility({ contentVisibilityAuto: true }),
        tags: [...each.querySelectorAll<HTMLElement>('[data-tag]')].map(({ dataset }) => dataset['tag']),
      })),
  )
  expect(drawn.length).toBeGreaterThan(3)
  for (const { number, isPainted, tags } of drawn) {
    const stored = article.paragraphs[number - 1]?.tags.map(({ id }) => id)
    expect([isPainted, new Set(tags)], `paragraph ${number}`).toEqual([true, new Set(stored)])
  }
})

/** What is wrong with where the badges of the frame in hand stand. */
function badgesAstray(desk: Workbench): Promise<readonly string[]> {
  return desk.page.evaluate(() => {
    const badges = [...document.querySelectorAll<HTMLElement>('.overlay .badge')]
    if (badges.length !== 3) return [`${badges.length} badges`]
    return badges.flatMap((badge) => {
      const words = document.createTreeWalker(
        document.querySelector(`.ProseMirror [data-tag="${badge.dataset['for']}"]`) ?? document.body,
        NodeFilter.SHOW_TEXT,
      )
      const node = words.nextNode()
      const letter = document.createRange()
      if (!node) return [`${badge.textContent}: no words`]
      letter.setStart(node, 0)
      letter.setEnd(node, 1)
      const at = letter.getBoundingClientRect()
      const is = badge.getBoundingClientRect()
      const middle = (is.top + is.bottom) / 2
      const isAbove = Math.abs(is.left - at.left) < 3 && middle > at.top - 12 && middle < at.top + 8
      return isAbove
        ? []
        : [`${badge.textContent} at ${is.left} ${middle}, its words at ${at.left} ${at.top}`]
    })
  })
}

test('Q, C and S stand at the words they belong to, however long the quote, wide the window or large the letters', async ({
  launch,
  home,
}) => {
  const sentence = 'We stay where we are and the gates stay shut until the wall is mended. '
  const file = join(home, 'long.txt')
  await writeFile(
    file,
    `Port news\n\nThe port was calm.\n\n“${sentence.repeat(3).trim()}” said Tomas Reyes, a docker.\n\n` +
      `“${sentence.repeat(43).trim()}” said Ana Ruiz, a teacher.\n`,
  )
  const desk = new Workbench((await launch({ files: [file] })).page)
  await desk.ready()
  await desk.suggested()
  const protocol = await desk.page.context().newCDPSession(desk.page)
  for (const [width, larger] of [
    [900, 0],
    [1600, 0],
    [1600, 4],
  ] as const) {
    const metrics = { width, height: 800, deviceScaleFactor: 1, mobile: false }
    await protocol.send('Emulation.setDeviceMetricsOverride', metrics)
    for (let times = 0; times < larger; times++) await desk.press('Control+=')
    await desk.press('Escape', 'Escape', 'Control+Home')
    for (const what of ['three lines', '600 words']) {
      await desk.press('j')
      await desk.sees({ ...IN_HAND, within: '.ProseMirror [data-role="content"][data-hand="held"]' })
      await expect.poll(() => badgesAstray(desk), `${what} at ${width}, ${larger}`).toEqual([])
    }
    // From its end, the list leads to its beginning.
    await desk.press('Escape', 'Escape', 'Control+End')
    await clickRow(desk, 2)
    await desk.sees(IN_HAND)
    if (larger > 0) await desk.press('Control+0')
  }
})
