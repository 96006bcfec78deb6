/** Articles as files, from the window: copied, renamed, put away, deleted and brought back, made of what was copied. */
import { readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readArticle } from '../harness/deskFiles.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

const STORY = `Ferry grant is approved

“We have waited for nine years,” said Ana Ruiz, the mayor of Salthaven, on Tuesday.
`

async function command(desk: Workbench, words: string): Promise<void> {
  await desk.press('Control+k')
  await desk.page.keyboard.type(words)
  const choices = desk.page.getByRole('listbox', { name: 'Commands and places' }).getByRole('option')
  await expect(choices.first()).toContainText(words)
  await desk.press('Enter')
}

test('an article is copied, renamed, put away and found in the archive', async ({ home, launch }) => {
  const file = join(home, 'ferry.txt')
  await writeFile(file, STORY)
  const { page, desk: folder } = await launch({ files: [file] })
  const desk = new Workbench(page)
  const articles = page.getByRole('listbox', { name: 'Articles on the desk' }).getByRole('option')
  const slug = page.locator('.header .slug')
  await expect(slug).toHaveText('ferry')
  await desk.suggested()
  await command(desk, 'Duplicate the article')
  await expect(slug).toHaveText('ferry-copy')
  await expect(articles).toHaveCount(2)

  await command(desk, 'Rename the file')
  const name = page.getByRole('textbox', { name: /Name on the desk/ })
  await expect(name).toBeFocused()
  await page.keyboard.type('Grant for Salthaven')
  await desk.press('Enter')
  await expect(slug).toHaveText('grant-for-salthaven')
  expect((await readdir(join(folder, 'articles'))).toSorted()).toEqual([
    'ferry.quoin.json',
    'grant-for-salthaven.quoin.json',
  ])
  expect((await readArticle(join(folder, 'articles', 'grant-for-salthaven.quoin.json'))).article.text).toBe(
    STORY,
  )

  await command(desk, 'Put into the archive')
  await expect(page.getByText('is in the archive now')).toBeVisible()
  await expect(articles).toHaveText([/ferry/])
  await expect(page.locator('.header').getByText('Archived')).toBeVisible()
  await page.getByRole('button', { name: 'The archive', exact: true }).click()
  await expect(articles).toHaveText([/grant-for-salthaven/])
  await page.getByRole('button', { name: 'Put into the archive, or bring back' }).click()
  await page.getByRole('button', { name: 'Back to the articles' }).click()
  await expect(articles).toHaveCount(2)
})

test('an article that is deleted is gone from the list, and comes back with one press', async ({
  home,
  launch,
}) => {
  const file = join(home, 'ferry.txt')
  await writeFile(file, STORY)
  const { page, desk: folder } = await launch({ files: [file] })
  const desk = new Workbench(page)
  await desk.suggested()
  await command(desk, 'Move the article to the trash')
  await expect(page.getByText(/is in the trash of this machine|There is no trash here/)).toBeVisible()
  await expect(page.getByText('Who said what, and how do we know?')).toBeVisible()
  await expect(page.getByText('Nothing on the desk yet')).toBeVisible()
  expect(await readdir(join(folder, 'articles'))).toEqual([])
  await page.getByRole('button', { name: 'Bring back the article that was deleted' }).click()
  await expect(page.locator('.header .slug')).toHaveText('ferry')
  await expect(desk.tags('content', 'suggested').first()).toBeVisible()
})

test('what was copied elsewhere becomes an article, named after its headline', async ({ launch }) => {
  const { app, page, desk: folder } = await launch({})
  const desk = new Workbench(page)
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), STORY)
  await command(desk, 'New article from what was copied')
  await expect(page.locator('.header .slug')).toHaveText('ferry-grant-is-approved')
  await expect(desk.galley).toContainText('We have waited')
  await expect.poll(() => readdir(join(folder, 'articles'))).toContain('ferry-grant-is-approved.quoin.json')
})

test('what others do in the desk’s folder is on the list within five seconds', async ({ home, launch }) => {
  const file = join(home, 'ferry.txt')
  await writeFile(file, STORY)
  const { page, desk: folder } = await launch({ files: [file] })
  const articles = page.getByRole('listbox', { name: 'Articles on the desk' }).getByRole('option')
  await expect(articles).toHaveText([/ferry/])
  const place = (slug: string) => join(folder, 'articles', `${slug}.quoin.json`)
  const whole = JSON.stringify(await readArticle(place('ferry')))
  await writeFile(place('theirs'), whole.replace('Ferry grant is approved', 'A story from outside'))
  await expect(articles).toHaveCount(2, { timeout: 5000 })
  await rename(place('theirs'), place('renamed'))
  await expect(articles.filter({ hasText: 'renamed' })).toBeVisible({ timeout: 5000 })
  await expect(articles.filter({ hasText: 'theirs' })).toHaveCount(0)
})
