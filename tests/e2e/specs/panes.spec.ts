/** F6 takes the hands from pane to pane, and what they write lands where the focus is. */
import type { Locator } from '@playwright/test'
import { expect, test } from '../harness/test.ts'
import type { Workbench } from '../pages/workbench.ts'

/** An engine that still had the galley's input would write nothing here, and die at Backspace. */
async function canBeWrittenIn(desk: Workbench, field: Locator): Promise<void> {
  await desk.page.keyboard.type('heard')
  await expect(field).toHaveValue('heard')
  await desk.press('Backspace')
  await expect(field).toHaveValue('hear')
  await desk.press('Backspace', 'Backspace', 'Backspace', 'Backspace')
  await expect(field).toHaveValue('')
}

test('after F6 what is typed into a field is in it, whether reached by mouse or by key', async ({
  article: desk,
}) => {
  const { page } = desk
  const note = page.getByRole('textbox', { name: 'Note' })
  await desk.press('Control+Home', 'j', 'F6')
  await expect(page.getByRole('listbox', { name: 'Quotes' })).toBeFocused()
  await note.click()
  await canBeWrittenIn(desk, note)

  await desk.press('Escape')
  await expect(desk.galley).toBeFocused()
  await desk.press('F6')
  for (let step = 0; step < 20 && !(await isFocused(note)); step++) await desk.press('Tab')
  await canBeWrittenIn(desk, note)

  await desk.press('Escape', 'Shift+F6')
  await expect(page.getByRole('listbox', { name: 'Articles on the desk' })).toBeFocused()
  await desk.press('Control+Shift+l')
  await canBeWrittenIn(desk, page.getByRole('searchbox', { name: /^Filter/ }))
  await desk.press('F6', 'F6', 'Control+f')
  await canBeWrittenIn(desk, page.getByRole('textbox', { name: 'Find in article' }))
})

test('in a narrow window the desk’s key brings it out over the galley and puts it back, as its button does', async ({
  article: desk,
}) => {
  const { page } = desk
  await desk.size(900, 600)
  const card = page.getByRole('option', { name: /Harbour talks/ })
  const isInSight = () => card.evaluate((element) => element.getBoundingClientRect().left >= 0)
  await expect.poll(isInSight).toBe(false)
  await desk.press('Control+b')
  await expect.poll(isInSight).toBe(true)
  await desk.press('Control+b')
  await expect.poll(isInSight).toBe(false)
  await expect(desk.galley).toBeFocused()
})

test('F6 goes on from a message, and back to it', async ({ article: desk }) => {
  const { page } = desk
  const quotes = page.getByRole('listbox', { name: 'Quotes' })
  await expect(quotes).toBeVisible()
  // Nothing is selected, which the key says.
  await desk.press('l', 'F6')
  await expect(quotes).toBeFocused()
  await desk.press('F6')
  await expect(page.getByRole('button', { name: 'Dismiss' }).first()).toBeFocused()
  await desk.press('F6')
  await expect(page.getByRole('listbox', { name: 'Articles on the desk' })).toBeFocused()
})

test('a quote that is chosen from the list by key is decided on by key', async ({ article: desk }) => {
  const { page } = desk
  const before = await desk.tags('content').count()
  await expect(page.getByRole('listbox', { name: 'Quotes' })).toBeVisible()
  await desk.press('F6', 'Home', 'ArrowDown', 'Enter')
  await expect(page.getByRole('region', { name: 'Suggestion at hand' })).toBeVisible()
  await desk.press('y')
  await expect.poll(() => desk.tags('content').count()).toBeGreaterThan(before)
})

test('undo in a field without a change takes nothing back in another one', async ({ article: desk }) => {
  const { page } = desk
  const filter = page.getByRole('searchbox', { name: /^Filter/ })
  await desk.press('Control+Shift+l')
  await page.keyboard.type('harbour')
  await desk.press('Control+a', 'Delete', 'Escape', 'Control+Home', 'j', 'w')
  const picker = page.getByRole('combobox', { name: /who said it/i })
  await expect(picker).toBeFocused()
  await desk.press('Control+z')
  await expect(filter).toHaveValue('')
  await expect(picker).toBeFocused()
  await page.keyboard.type('whit')
  await desk.press('Control+a', 'Delete', 'Control+z')
  await expect(picker).toHaveValue('whit')
  await expect(picker).toBeFocused()
})

const isFocused = (field: Locator): Promise<boolean> =>
  field.evaluate((element) => element === document.activeElement)
