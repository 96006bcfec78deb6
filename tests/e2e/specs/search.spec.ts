/** Search over all articles of the desk: what one finds, how it is narrowed, and where it leads. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvRows } from '../../shared/formats/readers.ts'
import { willChoose } from '../harness/dialogs.ts'
import { ownArticle } from '../harness/sample.ts'
import type { LaunchOptions, Quoin } from '../harness/launchQuoin.ts'
import { SEEN, seen } from '../harness/seen.ts'
import { expect, test } from '../harness/test.ts'
import { Search } from '../pages/search.ts'
import { Workbench } from '../pages/workbench.ts'

const FERRY = `Ferry grant is approved

“We have waited for nine years,” said Ana Ruiz, the mayor of Salthaven, on Tuesday.

The quay was built in 1954, and ${'nobody has mended it since. '.repeat(200)}

The harbour master's notes speak of an élite of pilots.
`
const BUS = `Bus drivers strike

“Nobody waited for us,” said Tom Baker. Tom Baker said that the strike would go on for a week.
`

async function newsroom(
  home: string,
  launch: (options: Partial<LaunchOptions>) => Promise<Quoin>,
): Promise<{ readonly desk: Workbench; readonly search: Search }> {
  const files = [join(home, 'bus.txt'), join(home, 'ferry.txt')] as const
  await writeFile(files[0], BUS)
  await writeFile(files[1], FERRY)
  const { page } = await launch({ files })
  const desk = new Workbench(page)
  await expect(page.getByRole('listbox', { name: 'Articles on the desk' }).getByRole('option')).toHaveCount(2)
  return { desk, search: new Search(page) }
}

test('words of any article are found by keyboard, shown where they stand, and led to', async ({
  home,
  launch,
}) => {
  const { desk, search } = await newsroom(home, launch)
  await search.look('elite pilots')
  await expect(search.articles).toHaveText([/Ferry grant is approved/])
  await expect(search.hits.locator('mark')).toHaveText(['élite', 'pilots'])
  await desk.press('Enter', 'ArrowDown', 'Enter')
  await expect(desk.page.locator('.header .slug')).toHaveText('ferry')
  await expect.poll(() => desk.page.evaluate(() => getSelection()?.toString())).toBe('élite')
  await expect.poll(() => seen(desk.page, { selected: true })).toBe(SEEN)

  // What was found is there again, and the row one came from.
  await desk.press('Control+Shift+f')
  await expect(search.field).toHaveValue('elite pilots')
  await expect(search.hits).toHaveCount(1)
  await desk.press('Escape', 'Escape')
  await expect(desk.galley).toBeFocused()
})

test('a search is narrowed to the quotes of one kind and of one source, over all articles', async ({
  home,
  launch,
}) => {
  const { desk, search } = await newsroom(home, launch)
  for (const [slug, quotes] of [
    ['bus', 2],
    ['ferry', 2],
  ] as const) {
    await desk.page.getByRole('option', { name: new RegExp(slug) }).click()
    await expect(desk.page.locator('.header .slug')).toHaveText(slug)
    await expect(desk.tags('content', 'suggested')).toHaveCount(quotes)
    await expect(desk.galley).toBeFocused()
    await desk.press('j')
    for (let quote = 0; quote < quotes; quote++) await desk.press('y')
    await desk.saved()
  }
  await search.look('waited')
  await expect(search.articles).toHaveText([/Ferry grant/, /Bus drivers/])
  await expect(search.hits).toHaveText([/nine years.*Ana Ruiz/s, /Nobody waited.*Tom Baker/s])
  await desk.page.getByRole('button', { name: 'Whose quotes' }).click()
  await desk.page.keyboard.type('tom')
  await desk.press('Enter')
  await expect(search.articles).toHaveText([/Bus drivers/])
  await search.look('')
  await expect(search.hits).toHaveText([/Nobody waited/, /strike would go on/])
  await search.narrow('Type', 'Indirect quotes')
  await expect(search.hits).toHaveText([/strike would go on/])
  await search.hits.first().click()
  await expect(desk.page.locator('.header .slug')).toHaveText('bus')
  await expect(desk.inspector.getByRole('radio', { name: 'Indirect' })).toBeChecked()
  await expect.poll(() => seen(desk.page, { words: 'the strike would go on' })).toBe(SEEN)
})

test('what is written now is found once it is saved, and nothing is found by what is gone', async ({
  home,
  launch,
}) => {
  const { desk, search } = await newsroom(home, launch)
  await search.look('zebra')
  await expect(desk.page.getByText('No article says this')).toBeVisible()
  await desk.press('Escape', 'Escape')
  await expect(desk.galley).toBeFocused()
  await desk.press('F2', 'Control+Home')
  await desk.page.keyboard.type('Zebra crossing ')
  await desk.saved()
  await search.look('zebra')
  await expect(search.hits.locator('mark')).toHaveText(['Zebra'])
})

test('all that was found goes into a folder: a table of the quotes, or a file for each article', async ({
  launch,
  home,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  const words = await desk.acceptFirst()
  await desk.press('Control+s')
  const search = new Search(quoin.page)
  const folder = join(home, 'exports')
  await mkdir(folder)
  await search.look(words.split(/\s+/u).find((word) => /^[a-z]{5,}$/u.test(word)) ?? '')
  await expect(search.articles).toHaveCount(1)
  await willChoose(quoin.app, [join(quoin.desk, 'articles')])
  await quoin.page.getByRole('button', { name: 'Export all…' }).click()
  await quoin.page.getByRole('menuitem', { name: 'CSV' }).click()
  const refusal = quoin.page.getByRole('alert').filter({ hasText: 'the desk keeps its own articles there' })
  await expect(refusal).toBeVisible()
  // What helps is to choose again, at once.
  await willChoose(quoin.app, [folder])
  await refusal.getByRole('button', { name: /^Export the quotes of all found as CSV/ }).click()
  await expect(quoin.page.getByText(/^1 article is in “exports” now\./)).toBeVisible()
  const rows = csvRows(await readFile(join(folder, 'quotes.csv'), 'utf8'))
  expect(rows.find(({ status }) => status === 'accepted')?.['quote']).toContain(words)
  await desk.press('Control+e')
  await expect(async () => expect(await readdir(folder)).toHaveLength(2)).toPass()
  const name = (await readdir(folder)).find((each) => each.endsWith('.quoin.json')) ?? ''
  expect(JSON.parse(await readFile(join(folder, name), 'utf8'))).toMatchObject({
    format: 'quoin/tagged-article',
  })
})
