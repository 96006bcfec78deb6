/** The place of the search as hands know it. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Search {
  readonly page: Page
  readonly field: Locator
  readonly list: Locator
  readonly articles: Locator
  readonly hits: Locator

  constructor(page: Page) {
    this.page = page
    this.field = page.getByRole('searchbox', { name: 'Search all articles of the desk' })
    this.list = page.getByRole('listbox', { name: 'What was found' })
    this.articles = this.list.locator('.found-article')
    this.hits = this.list.locator('.found-hit')
  }

  /** By keyboard, from wherever one is. */
  async look(words: string): Promise<void> {
    if (!(await this.field.isVisible())) await this.page.keyboard.press('Control+Shift+f')
    else await this.page.keyboard.press('Control+f')
    await expect(this.field).toBeFocused()
    await this.page.keyboard.press('Control+a')
    if (words === '') await this.page.keyboard.press('Delete')
    else await this.page.keyboard.type(words)
  }

  /** One of the lists that narrow the search. */
  async narrow(facet: string, choice: string): Promise<void> {
    await this.page.getByRole('button', { name: facet }).click()
    await this.page.getByRole('option', { name: choice, exact: true }).click()
  }
}
