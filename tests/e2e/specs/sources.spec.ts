/**
 * The sources of the desk: who was quoted in which article, merged and taken apart, made and deleted, with what is private
 * kept out of every file that leaves.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { willChoose, willSaveAs } from '../harness/dialogs.ts'
import { readArticle } from '../harness/deskFiles.ts'
import type { LaunchOptions, Quoin } from '../harness/launchQuoin.ts'
import { quit } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Sources } from '../pages/sources.ts'
import { Workbench } from '../pages/workbench.ts'

const FERRY = `Ferry grant is approved

“We have waited for nine years,” said Ana Ruiz, the mayor of Salthaven, on Tuesday.

A senior official told the Courier that the money was not enough.
`
const BUS = `Bus drivers strike

“Nobody asked us,” said Anna Ruiz. Tom Baker said that the strike would go on for a week.
`

/** Two articles with all that is suggested accepted, which were open one after the other. */
async function twoArticles(
  home: string,
  launch: (options: Partial<LaunchOptions>) => Promise<Quoin>,
): Promise<{ readonly quoin: Quoin; readonly desk: Workbench; readonly sources: Sources }> {
  const files = [join(home, 'ferry.txt'), join(home, 'bus.txt')] as const
  await writeFile(files[0], FERRY)
  await writeFile(files[1], BUS)
  const quoin = await launch({ files })
  const desk = new Workbench(quoin.page)
  for (const [slug, quotes] of [
    ['ferry', 2],
    ['bus', 2],
  ] as const) {
    await quoin.page.getByRole('option', { name: new RegExp(slug) }).click()
    await expect(quoin.page.locator('.header .slug')).toHaveText(slug)
    await desk.suggested()
    await expect(desk.tags('content', 'suggested')).toHaveCount(quotes)
    await expect(desk.galley).toBeFocused()
    await desk.press('j')
    for (let quote = 0; quote < quotes; quote++) await desk.press('y')
    await expect(desk.tags('content')).toHaveCount(quotes)
    await desk.saved()
  }
  return { quoin, desk, sources: new Sources(quoin.page) }
}

test('two entries of one person are merged by keyboard: every article and export knows her as one, until it is taken back', async ({
  home,
  launch,
}) => {
  const { quoin, desk, sources } = await twoArticles(home, launch)
  await desk.press('Control+Shift+s')
  await expect(sources.list).toBeFocused()
  await expect(sources.rows).toHaveCount(4)
  await sources.filterBy('anna')
  await desk.press('Enter')
  await expect(sources.heading).toHaveText('Anna Ruiz')
  await sources.mergeInto('ana r')
  await expect(sources.heading).toHaveText('Ana Ruiz')
  await expect(sources.quotes).toHaveText([/Nobody asked us/, /nine years/])
  await expect(sources.quotes.first()).toBeInViewport({ ratio: 1 })

  // In the open article the speaker is the other one by now; so she is in what is exported.
  await desk.press('Escape', 'Escape')
  await expect(desk.galley).toBeFocused()
  await desk.inspector.getByRole('tab', { name: /Sources/ }).click()
  await expect(desk.inspector.getByRole('option', { name: /Ana Ruiz/ })).toBeVisible()
  await expect(desk.inspector.getByRole('option', { name: /Anna Ruiz/ })).toHaveCount(0)
  const file = join(home, 'out.json')
  await willSaveAs(quoin.app, file)
  await desk.press('Control+e')
  await expect(quoin.page.getByText(/Exported/)).toBeVisible()
  expect((await readArticle(file)).sources.map(({ name }) => name).sort()).toEqual(['Ana Ruiz', 'Tom Baker'])

  await desk.press('Control+Shift+s')
  await quoin.page.getByRole('button', { name: 'Take Anna Ruiz apart' }).click()
  await expect(sources.quotes).toHaveText([/nine years/])
  await sources.filterBy('')
  await expect(sources.row('Anna Ruiz')).toContainText('1 quote')
})

test('a quote in the list leads to its words in its article, and Esc from the list back to where one was', async ({
  home,
  launch,
}) => {
  const { quoin, desk, sources } = await twoArticles(home, launch)
  await desk.press('Control+Shift+s')
  await sources.row('Ana Ruiz').click()
  await sources.quotes.filter({ hasText: 'nine years' }).click()
  await expect(quoin.page.locator('.header .slug')).toHaveText('ferry')
  await desk.sees('We have waited for nine years')
  await expect(desk.galley.locator('[data-hand="held"]').first()).toContainText('We have waited')
  await desk.press('Control+Shift+s')
  await expect(sources.list).toBeFocused()
  await desk.press('Escape')
  await expect(desk.galley).toBeFocused()
  await desk.sees('We have waited for nine years')
})

test('a source is made, named after somebody who is there already only knowingly, and deleted; undo brings it back', async ({
  home,
  launch,
}) => {
  const { quoin, desk, sources } = await twoArticles(home, launch)
  await desk.press('Control+Shift+s', 'Control+n')
  await desk.page.keyboard.type('tom baker')
  await expect(quoin.page.getByRole('button', { name: /Show Tom Baker/ })).toBeVisible()
  await desk.press('Control+a')
  await desk.page.keyboard.type('Harbour Office')
  await desk.press('Enter')
  await expect(sources.heading).toHaveText('Harbour Office')
  await expect(sources.row('Harbour Office')).toContainText('0 quotes')
  await quoin.page.getByRole('button', { name: 'Delete' }).click()
  await expect(sources.row('Harbour Office')).toHaveCount(0)
  await sources.list.focus()
  await desk.press('Control+z')
  await expect(sources.row('Harbour Office')).toHaveCount(1)

  await sources.row('Tom Baker').click()
  await quoin.page.getByRole('button', { name: 'Delete' }).click()
  await expect(quoin.page.getByText(/“bus” names it/)).toBeVisible()
  await expect(sources.row('Tom Baker')).toHaveCount(1)
})

test('Ctrl+Z takes back one act after the other, in the form as in the list, and says which', async ({
  home,
  launch,
}) => {
  const { quoin, desk, sources } = await twoArticles(home, launch)
  await desk.press('Control+Shift+s')
  await sources.row('Tom Baker').click()
  await sources.type('Title', 'skipper')
  await sources.row('Ana Ruiz').click()
  await expect(sources.heading).toHaveText('Ana Ruiz')
  await sources.type('Affiliation', 'City Hall')
  // A name is never emptied.
  await sources.type('Name', '  ')
  await expect(sources.heading).toHaveText('Ana Ruiz')
  await sources.field('Name').focus()
  await desk.press('Control+z')
  await expect(quoin.page.getByText('Taken back: what was written about “Ana Ruiz”.')).toBeVisible()
  await expect(sources.field('Affiliation')).toHaveValue('')
  await desk.press('Control+z')
  await expect(quoin.page.getByText('Taken back: what was written about “Tom Baker”.')).toBeVisible()
  await sources.row('Tom Baker').click()
  await expect(sources.field('Title')).toHaveValue('')
})

test('what is private about an unnamed source is there after a restart, and in no article, CSV or export', async ({
  home,
  launch,
}) => {
  const { quoin, desk, sources } = await twoArticles(home, launch)
  await desk.press('Control+Shift+s')
  await sources.row('senior official').click()
  await sources.type('Real name', 'Mark Felt')
  await sources.type('Private note', 'meets us in the garage')
  await sources.type('Affiliation', 'the Bureau')
  const csv = join(home, 'sources.csv')
  await willSaveAs(quoin.app, csv)
  await desk.press('Control+e')
  await expect(quoin.page.getByText(/Exported sources.csv/)).toBeVisible()
  const written = await readFile(csv, 'utf8')
  expect(written).toContain('the Bureau')
  expect(written).not.toMatch(/Felt|garage/)
  await desk.press('Escape', 'Escape')
  await quit(quoin.app)
  expect(await readFile(join(quoin.desk, 'articles', 'ferry.quoin.json'), 'utf8')).not.toMatch(/Felt|garage/)
  expect(await readFile(join(quoin.desk, 'sources.json'), 'utf8')).toContain('Mark Felt')

  const again = await launch()
  const later = new Workbench(again.page)
  await later.ready()
  await later.press('Control+Shift+s')
  const list = new Sources(again.page)
  await list.row('senior official').click()
  await expect(list.field('Real name')).toHaveValue('Mark Felt')
  await expect(list.field('Affiliation')).toHaveValue('the Bureau')
})

test('a list of sources comes in from CSV, each line that does not is named, and all quotes of one go to another', async ({
  home,
  launch,
}) => {
  const { quoin, desk, sources } = await twoArticles(home, launch)
  const csv = join(home, 'people.csv')
  await writeFile(csv, 'name;kind;affiliation\nTom Baker;person;Drivers’ Union\nMia Wong;person;\nX;robot;\n')
  await desk.press('Control+Shift+s')
  await willChoose(quoin.app, [csv])
  await quoin.page.getByRole('button', { name: /Take sources in/ }).click()
  await expect(quoin.page.getByText('From people.csv: 1 new, 1 changed.')).toBeVisible()
  await expect(quoin.page.getByText(/Left out: Line 4/)).toBeVisible()
  await expect(sources.row('Tom Baker')).toContainText('Drivers’ Union')
  await sources.row('Tom Baker').click()
  await quoin.page.getByRole('button', { name: 'Give its quotes to…' }).click()
  await desk.page.keyboard.type('mia')
  await desk.press('Enter')
  await expect(quoin.page.getByText(/In 1 article “Mia Wong” says now what “Tom Baker” said/)).toBeVisible()
  await expect(sources.row('Mia Wong')).toContainText('1 quote')
  await expect(sources.row('Tom Baker')).toContainText('0 quotes')
  await quoin.page.getByRole('button', { name: /Take back the last change/ }).click()
  await expect(sources.row('Tom Baker')).toContainText('1 quote')
})
