/** An article of 100,000 words is drawn bit by bit; whoever works on it does not notice. */
import { resolve } from 'node:path'
import { longArticle, openForScrolling } from '../../soak/openForScrolling.ts'
import { appFolder } from '../harness/places.ts'
import { expect, test } from '../harness/test.ts'

for (const engine of ['electron', 'chromium'] as const) {
  test(`can be written in at both ends from the moment it is shown, in ${engine}`, async () => {
    const article = longArticle()
    const { page, close } = await openForScrolling(engine, resolve(appFolder, 'out/renderer'), article)
    try {
      const galley = page.locator('.ProseMirror')
      const paragraphs = galley.locator('p')
      await galley.focus()
      await page.keyboard.press('Control+End')
      await page.keyboard.press('F2')
      await page.keyboard.type('The end.')
      const last = `${article.paragraphs.at(-1)?.text ?? ''}The end.`
      await expect(paragraphs.last()).toHaveText(last)
      await expect(paragraphs.last()).toBeInViewport()

      await page.keyboard.press('Control+Home')
      await page.keyboard.type('First. ')
      await expect(paragraphs.first()).toHaveText(`First. ${article.paragraphs[0]?.text ?? ''}`)
      await expect(paragraphs.first()).toBeInViewport()

      await expect(paragraphs).toHaveCount(article.paragraphs.length)
      const middle = Math.floor(article.paragraphs.length / 2)
      await expect(paragraphs.nth(middle)).toHaveText(article.paragraphs[middle]?.text ?? '')
      await expect(paragraphs.nth(middle)).toHaveAttribute('data-number', String(middle + 1))
    } finally {
      await close()
    }
  })
}
