/** Where an export may go: nothing that is there already is lost to it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { csvRows, expanded, recogito } from '../../shared/formats/readers.ts'
import { willSaveAs } from '../harness/dialogs.ts'
import { ownArticle } from '../harness/sample.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

test('an export asks before it takes the place of a file, and never takes that of an article of the desk', async ({
  launch,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  await desk.suggested()
  const other = join(quoin.desk, 'articles/council.quoin.json')
  await writeFile(other, 'somebody else’s')
  const { asked } = await willSaveAs(quoin.app, other)
  await desk.press('Control+e')
  const refusal = /“council.quoin.json” was not exported: the desk keeps its own articles there/
  await expect(quoin.page.getByRole('alert').filter({ hasText: refusal })).toBeVisible()
  expect(await readFile(other, 'utf8')).toBe('somebody else’s')
  expect(await asked()).toMatchObject({ properties: ['showOverwriteConfirmation'] })
})

test('the quotes go out as a table, from the palette, and spreadsheets read the words on the page', async ({
  launch,
  home,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  const words = await desk.acceptFirst()
  const file = join(home, 'quotes.csv')
  const { asked } = await willSaveAs(quoin.app, file)
  await desk.press('Control+k')
  await quoin.page.keyboard.type('quotes as CSV')
  await desk.press('Enter')
  await expect(quoin.page.getByText('Exported quotes.csv.')).toBeVisible()
  expect(await asked()).toMatchObject({
    title: 'Export quotes as CSV',
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  })
  const rows = csvRows(await readFile(file, 'utf8'))
  const accepted = rows.filter(({ status }) => status === 'accepted')
  expect(accepted).toHaveLength(1)
  expect(accepted[0]?.['quote']).toContain(words)
  expect(rows.length).toBeGreaterThan(1)
})

test('W3C annotations go out from the menu with their links beside them, and others read the words on the page', async ({
  launch,
  home,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  const words = await desk.acceptFirst()
  const file = join(home, 'talks.jsonld')
  await willSaveAs(quoin.app, file)
  await quoin.app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('file.exportW3c')?.click()
  })
  await expect(quoin.page.getByText('Exported talks.jsonld and talks.links.jsonld.')).toBeVisible()
  await expect(quoin.page.getByText('The article’s text is not in it.')).toBeVisible()
  const text = await readFile(file, 'utf8')
  const pieces = recogito(text).flatMap(({ pieces }) => pieces.map(({ quote }) => quote))
  expect(pieces.some((piece) => piece.includes(words))).toBe(true)
  const links = await expanded(await readFile(join(home, 'talks.links.jsonld'), 'utf8'))
  expect(links.length).toBeGreaterThan(0)
})
