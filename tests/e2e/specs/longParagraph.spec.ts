/** News without line ends: 3 MB in one paragraph opens, is worked on and leaves as one paragraph. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { problemsOf, readArticle } from '../harness/deskFiles.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

const SENTENCES = 53_000
const news = Array.from(
  { length: SENTENCES },
  (_, i) => `“We stay until ship ${String(i)} is in,” said Mara Lindqvist.`,
).join(' ')

test('3 MB of news without line ends open, are written in and tagged where one looks, and stay one paragraph', async ({
  launch,
  home,
}) => {
  // Finding words on the page reads all of it each time.
  test.slow()
  const [long, short] = [join(home, 'long-news.txt'), join(home, 'short-news.txt')]
  await writeFile(long, news)
  await writeFile(short, 'The ferry stopped at noon, said Ana Ruiz.')
  const { page, desk: folder } = await launch({ files: [short, long] })
  const desk = new Workbench(page)
  const first = desk.galley.locator('p').first()
  const row = (name: RegExp) => page.getByRole('option', { name })
  await row(/We stay/).click()
  await expect(first).toContainText('ship 0 is in')
  await expect(page.getByRole('status').getByText('articles of up to 2,000,000 characters')).toBeVisible()

  await row(/ferry stopped/).click()
  await expect(desk.galley).toHaveText('The ferry stopped at noon, said Ana Ruiz.')
  await row(/We stay/).click()
  await expect(first).toContainText('ship 0 is in')

  await desk.galley.focus()
  await desk.press('F2', 'Control+End')
  await page.keyboard.type(' The end.')
  await expect(desk.galley.locator('p').last()).toHaveText(/The end\.$/)
  await desk.press('Control+Home')
  await page.keyboard.type('First. ')
  await expect(first).toHaveText(/^First\. “We stay until ship 0/)
  await desk.press('F2')
  await desk.select('until ship 40 is')
  await desk.press('q')
  await expect(desk.tags('content')).toHaveText('until ship 40 is')
  const file = join(folder, 'articles', 'long-news.quoin.json')
  // “Saved” may still be said of the article without it.
  await expect.poll(async () => (await readArticle(file)).attributions.length).toBe(1)
  await desk.saved()

  const saved = await readArticle(file)
  const text = `First. ${news} The end.`
  expect(saved.article.text === text).toBe(true)
  expect(saved.article.blocks).toEqual([{ kind: 'body', start: 0, end: text.length }])
  expect(saved.attributions.map(({ content }) => content.map(({ exact }) => exact))).toEqual([
    ['until ship 40 is'],
  ])
  expect(await problemsOf(saved)).toEqual([])
})
