/** Where an export may go: nothing that is there already is lost to it. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
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
