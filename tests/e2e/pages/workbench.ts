/** The workbench as hands know it: what to press and what is on the page. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { Role } from '../../../shared/model/role.ts'
import { seen, SEEN, type Wanted } from '../harness/seen.ts'

export class Workbench {
  readonly page: Page
  readonly galley: Locator
  readonly inspector: Locator
  readonly status: Locator

  constructor(page: Page) {
    this.page = page
    this.galley = page.getByRole('textbox', { name: 'Article' })
    this.inspector = page.locator('[data-pane="inspector"]')
    this.status = page.getByRole('contentinfo')
  }

  /** The elements of the tags of a role that an editor has accepted, or of another status. */
  tags(role: Role, status: 'accepted' | 'suggested' = 'accepted'): Locator {
    return this.galley.locator(`[data-role="${role}"][data-status="${status}"]`)
  }

  async ready(): Promise<void> {
    await expect(this.galley).toBeVisible()
  }

  /** Waits for the engine to have read the article. */
  async suggested(): Promise<void> {
    await expect(this.tags('content', 'suggested').first()).toBeAttached()
  }

  /** Accepts the first suggestion. @returns its words */
  async acceptFirst(): Promise<string> {
    await this.suggested()
    await this.press('j', 'y', 'Escape')
    return (await this.tags('content').first().textContent()) ?? ''
  }

  /** What the system's window cannot be made to everywhere: the page is as large as this. */
  async size(width: number, height: number): Promise<void> {
    const protocol = await this.page.context().newCDPSession(this.page)
    await protocol.send('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    })
    await expect
      .poll(() => this.page.evaluate(() => `${innerWidth} ${innerHeight}`))
      .toBe(`${width} ${height}`)
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** An eye finds these words: in the window, under nothing, legible. */
  async sees(wanted: string | Wanted): Promise<void> {
    const what = typeof wanted === 'string' ? { words: wanted } : wanted
    await expect.poll(() => seen(this.page, what), JSON.stringify(wanted)).toBe(SEEN)
  }

  /** An eye finds the selected words, of several equal ones those. */
  async seesSelection(): Promise<void> {
    await expect.poll(() => seen(this.page, { selected: true }), 'the selection').toBe(SEEN)
  }

  /** Selects the first place that says this, by keyboard alone: find, then back to the text. */
  async select(words: string): Promise<void> {
    await this.press('Control+f')
    const field = this.page.getByRole('textbox', { name: 'Find in article' })
    await expect(field).toBeFocused()
    await this.press('Control+a')
    await this.page.keyboard.type(words)
    await expect(this.page.getByRole('search').getByRole('status')).toContainText(' of ')
    await this.press('Escape')
    await expect(this.galley).toBeFocused()
    await expect.poll(() => this.page.evaluate(() => String(getSelection()))).toBe(words)
  }

  /** Selects with the mouse: presses at the first character of the words and lets go behind the last. */
  async drag(words: string): Promise<void> {
    await this.dragOver(words)
    await expect.poll(() => this.page.evaluate(() => String(getSelection()))).toBe(words)
  }

  /** The same movement, whatever comes of it. */
  async dragOver(words: string): Promise<void> {
    const [from, to] = await this.edges(words)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2)
    await this.page.mouse.move(to.x, to.y)
    await this.page.mouse.up()
  }

  /** Clicks on the first of these words. */
  async clickOn(words: string): Promise<void> {
    const [from] = await this.edges(words)
    await this.page.mouse.click(from.x + 6, from.y)
  }

  /** Drags something, such as a badge, onto the first of these words. */
  async dropOn(words: string, grip: Locator): Promise<void> {
    const box = await grip.boundingBox()
    if (!box) throw new RangeError('nothing to drag')
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await this.page.mouse.down()
    const [from] = await this.edges(words)
    await this.page.mouse.move(from.x + 8, from.y, { steps: 5 })
    await this.page.mouse.up()
  }

  /** A long article is drawn bit by bit; waits until all of it is in the page. */
  async drawn(): Promise<void> {
    await expect(this.galley.locator(':is(.chapter, .section):not(:has(p))')).toHaveCount(0)
  }

  /** What is written in the galley, paragraph by paragraph. */
  async paragraphs(): Promise<readonly string[]> {
    await this.drawn()
    return this.galley.locator('p').allTextContents()
  }

  /** Every journal line is written and every save done. */
  async saved(): Promise<void> {
    await expect(this.status.getByText(/^Saved/)).toBeVisible({ timeout: 15_000 })
  }

  /** Where these words begin and end. */
  async edges(words: string): Promise<readonly [Point, Point]> {
    return this.galley.evaluate((galley, wanted) => {
      const walker = document.createTreeWalker(galley, NodeFilter.SHOW_TEXT)
      const nodes: Text[] = []
      while (walker.nextNode()) nodes.push(walker.currentNode as Text)
      const whole = nodes.map((node) => node.data).join('')
      const start = whole.indexOf(wanted)
      if (start < 0) throw new RangeError(`the galley does not say “${wanted}”`)
      const place = (offset: number): readonly [Text, number] => {
        let before = 0
        for (const node of nodes) {
          if (offset <= before + node.length && offset - before >= 0) return [node, offset - before]
          before += node.length
        }
        throw new RangeError(`no place for ${offset}`)
      }
      const box = (from: number, to: number) => {
        const range = document.createRange()
        range.setStart(...place(from))
        range.setEnd(...place(to))
        const boxes = [...range.getClientRects()].filter(({ width }) => width > 0)
        const last = boxes.at(-1)
        if (!last) throw new RangeError('words that are not drawn')
        return last
      }
      place(start)[0].parentElement?.scrollIntoView({ block: 'nearest' })
      const first = box(start, start + 1)
      const last = box(start + wanted.length - 1, start + wanted.length)
      const middle = (rect: DOMRect) => rect.top + rect.height / 2
      // Hebrew, Arabic and their kin begin at the right.
      const isLeftward = (at: number) => /[\u0590-\u08ff]/u.test(wanted.charAt(at))
      return [
        { x: isLeftward(0) ? first.right - 1 : first.left + 1, y: middle(first) },
        { x: isLeftward(wanted.length - 1) ? last.left + 1 : last.right - 1, y: middle(last) },
      ] as const
    }, words)
  }
}

interface Point {
  readonly x: number
  readonly y: number
}
