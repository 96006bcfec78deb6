/** The place of the sources as hands know it. */
import { expect, type Locator, type Page } from '@playwright/test'

export class Sources {
  readonly page: Page
  readonly list: Locator
  readonly rows: Locator
  readonly entry: Locator
  /** What the entry that is shown is called. */
  readonly heading: Locator
  /** Of the entry that is shown. */
  readonly quotes: Locator

  constructor(page: Page) {
    this.page = page
    this.list = page.getByRole('listbox', { name: 'Sources of the desk' })
    this.rows = this.list.getByRole('option')
    this.entry = page.locator('[data-pane="entry"]')
    this.heading = this.entry.getByRole('heading', { level: 2 })
    this.quotes = this.entry.locator('.quote-of-source')
  }

  row(name: string): Locator {
    return this.rows.filter({ hasText: name })
  }

  field(label: string): Locator {
    return this.entry.getByRole('textbox', { name: label, exact: true })
  }

  async type(label: string, words: string): Promise<void> {
    await this.field(label).fill(words)
    await this.page.keyboard.press('Tab')
  }

  async filterBy(words: string): Promise<void> {
    await this.page.keyboard.press('Control+f')
    await expect(this.page.getByRole('searchbox', { name: 'Filter the sources' })).toBeFocused()
    await this.page.keyboard.press('Control+a')
    if (words === '') await this.page.keyboard.press('Delete')
    else await this.page.keyboard.type(words)
  }

  /** By keyboard. */
  async mergeInto(words: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Merge into…' }).focus()
    await this.page.keyboard.press('Enter')
    await expect(this.page.getByRole('combobox', { name: 'Merge into' })).toBeFocused()
    await this.page.keyboard.type(words)
    await this.page.keyboard.press('Enter')
  }
}
