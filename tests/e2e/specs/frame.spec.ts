/** What is drawn over the text for the tag in hand, as an eye sees it: letters have room of their own. */
import type { Page } from '@playwright/test'
import { expect, test } from '../harness/test.ts'
import type { Workbench } from '../pages/workbench.ts'

/** Source Serif's ascent and how far its letters rise and fall, by the size of the font. */
const INK = { ascent: 1.036, rise: 0.72, fall: 0.24 }

/** The words that a badge or a thread lies on, each with what lies on it. */
function coveredWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(({ ascent, rise, fall }) => {
    const marks: { readonly name: string; readonly points: readonly DOMPoint[] }[] = []
    for (const badge of document.querySelectorAll('.overlay .badge')) {
      const { left, right, top, bottom } = badge.getBoundingClientRect()
      const inside = [left + 1, (left + right) / 2, right - 1].flatMap((x) =>
        [top + 0.5, (top + bottom) / 2, bottom - 0.5].map((y) => new DOMPoint(x, y)),
      )
      marks.push({ name: `badge ${badge.textContent ?? ''}`, points: inside })
    }
    for (const path of document.querySelectorAll<SVGPathElement>('.overlay .threads path')) {
      const toPage = path.getScreenCTM()
      const points: DOMPoint[] = []
      for (let at = 0; at <= path.getTotalLength(); at += 2)
        points.push(path.getPointAtLength(at).matrixTransform(toPage ?? undefined))
      marks.push({ name: `thread of ${path.dataset['role'] ?? path.getAttribute('class') ?? ''}`, points })
    }
    const covered = new Set<string>()
    const walker = document.createTreeWalker(
      document.querySelector('.ProseMirror') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    while (walker.nextNode()) {
      const node = walker.currentNode as Text
      const size = Number.parseFloat(getComputedStyle(node.parentElement ?? document.body).fontSize)
      for (const { index, 0: word } of node.data.matchAll(/\S+/gu)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        for (const { left, right, top } of range.getClientRects()) {
          const [high, low] = [top + (ascent - rise) * size, top + (ascent + fall) * size]
          for (const { name, points } of marks)
            if (points.some(({ x, y }) => x > left && x < right && y > high && y < low))
              covered.add(`${name} on “${word}”`)
        }
      }
    }
    return [...covered]
  }, INK)
}

async function walkThroughQueue(desk: Workbench): Promise<void> {
  const { page } = desk
  await desk.press('Control+Home')
  for (let step = 0; step < 12; step++) {
    await desk.press('j')
    await expect(page.locator('.overlay .badge').first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Suggestion at hand' })).toContainText(`${step + 1} of`)
    expect(await coveredWords(page)).toEqual([])
  }
}

test('no badge and no thread lies on a word, whichever suggestion is at hand', async ({ article: desk }) => {
  await walkThroughQueue(desk)
})

test('suggestions have no box until one is at hand, and then only its quote, cue and source do', async ({
  article: desk,
}) => {
  const boxed = async () => {
    const roles = await desk.galley.locator('[data-tag]').evaluateAll((tags) => {
      const withBox = tags.filter((tag) => getComputedStyle(tag).outlineStyle !== 'none')
      return withBox.map((tag) => tag.getAttribute('data-role'))
    })
    return new Set(roles)
  }
  expect(await boxed()).toEqual(new Set())
  await desk.press('Control+Home', 'j')
  await expect.poll(boxed).toEqual(new Set(['content', 'cue', 'source']))
})
