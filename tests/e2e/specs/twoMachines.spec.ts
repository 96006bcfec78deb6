/** One desk on a share and two Quoins that no socket joins: with different profiles and different temporary folders. */
import { mkdir, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { onlyArticle } from '../harness/deskFiles.ts'
import { ownArticle } from '../harness/sample.ts'
import { kill } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

test('of two machines on one desk the second is told of the first and writes nothing; the first loses nothing to it', async ({
  launch,
  home,
}) => {
  const first = await launch({ files: [ownArticle] })
  const desk = new Workbench(first.page)
  await desk.suggested()
  await desk.press('F2', 'Control+End')
  await desk.page.keyboard.type(' Typed before.')
  const journals = join(first.desk, '.quoin/journals')
  await expect.poll(() => readdir(journals)).toEqual(['harbour-talks.journal'])
  const { ino } = await stat(join(journals, 'harbour-talks.journal'))

  const temporary = join(home, 'tmp')
  await mkdir(temporary)
  const env = { QUOIN_DESK: first.desk, TMPDIR: temporary }
  const second = await launch({ home: join(home, 'other'), env })
  const refusal = /Another Quoin has the desk “desk” open/
  await expect(second.page.getByRole('alert').filter({ hasText: refusal }).first()).toBeVisible()
  await second.page.getByRole('option', { name: /Harbour talks/ }).click()
  await expect(second.page.getByRole('textbox', { name: 'Article' })).toHaveCount(0)
  // Whoever closes the messages can still read why nothing opens.
  for (const close of await second.page.getByRole('button', { name: 'Dismiss' }).all()) await close.click()
  await expect(second.page.getByRole('alert')).toHaveCount(0)
  await expect(second.page.getByRole('main').getByText(refusal)).toBeVisible()

  await desk.page.keyboard.type(' Typed after.')
  await desk.press('Control+s')
  await desk.saved()
  expect((await stat(join(journals, 'harbour-talks.journal'))).ino).toBe(ino)
  expect((await onlyArticle(first.desk)).article.text).toContain('Typed before. Typed after.')

  await kill(first.app)
  const again = await launch({ files: [ownArticle] })
  await expect(new Workbench(again.page).galley).toContainText('Typed before. Typed after.')
  expect(again.output()).not.toContain('was not closed')
})
