/** What hands do in a page: select words that no tag lies on, put the caret somewhere, press keys. */
import type { Page } from '@playwright/test'

/** To the middle of the article, with what is there laid out. */
export async function scrollTo(page: Page, scroller: string, fraction: number): Promise<void> {
  await page.evaluate(
    async ([selector, part]) => {
      const element = document.querySelector(selector)
      if (!element) throw new RangeError(`nothing to scroll: ${selector}`)
      element.scrollTop = (element.scrollHeight - element.clientHeight) * part
      await window.benchProbe.frame()
      await window.benchProbe.frame()
    },
    [scroller, fraction] as const,
  )
}

/**
 * Selects a few words in the window that no tag lies on, or puts the caret between two of them.
 * @param turn which of the places that there are, so that each time it is another
 */
export async function selectPlainWords(
  page: Page,
  editable: string,
  turn: number,
  isCaret = false,
): Promise<void> {
  await page.evaluate(
    async ([selector, number, collapsed]) => {
      const root = document.querySelector<HTMLElement>(selector)
      if (!root) throw new RangeError(`nothing to edit: ${selector}`)
      root.focus({ preventScroll: true })
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const places: { readonly node: Node; readonly from: number; readonly to: number }[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const parent = node.parentElement
        const text = node.nodeValue ?? ''
        if (!parent || parent.closest('[data-tag], .furniture') || text.length < 60) continue
        // Cheap and without layout of what is far away: most of the article is skipped by its paragraph's box.
        const { top } = parent.getBoundingClientRect()
        if (top < 120) continue
        if (top > window.innerHeight - 260) break
        const from = text.indexOf(' ', 12) + 1
        const to = text.indexOf(' ', from + 18)
        if (from > 0 && to > from) places.push({ node, from, to })
      }
      const place = places[number % Math.max(1, places.length)]
      if (!place) throw new RangeError('no words without a tag in the window')
      const { node, from, to } = place
      document.getSelection()?.setBaseAndExtent(node, collapsed ? to : from, node, to)
      // The editor hears of it by an event of its own.
      await new Promise((done) => setTimeout(done, 60))
      await window.benchProbe.frame()
    },
    [editable, turn, isCaret] as const,
  )
}

/** Presses a key and waits for the frame after it. @returns milliseconds to that frame */
export async function press(page: Page, key: string): Promise<number> {
  const before = await page.evaluate(() => window.benchProbe.keys.length)
  await page.keyboard.press(key)
  return page.evaluate(async (count) => {
    await window.benchProbe.keysDone(count + 1)
    return window.benchProbe.keys[count] ?? Number.NaN
  }, before)
}
