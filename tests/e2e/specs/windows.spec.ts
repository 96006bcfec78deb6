/** Two windows on one article: what is done in one shows in the other, and the file has both. */
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { onlyArticle, problemsOf, readArticle } from '../harness/deskFiles.ts'
import { ownArticle } from '../harness/sample.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

test('two windows on one article take edits and tags in turn and at once; both and the file agree', async ({
  launch,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const first = new Workbench(quoin.page)
  await first.ready()
  await first.suggested()
  const opening = quoin.app.waitForEvent('window')
  await first.press('Control+Shift+n')
  const second = new Workbench(await opening)
  await second.ready()
  await expect(second.tags('content', 'suggested').first()).toBeAttached()

  await first.page.bringToFront()
  await first.press('Control+Home', 'j', 'y', 'Escape')
  await expect(second.tags('content')).toHaveCount(await first.tags('content').count())

  await first.press('F2', 'Control+Home')
  await second.press('F2', 'Control+End')
  await Promise.all([first.page.keyboard.type('FIRST says. '), second.page.keyboard.type(' Second SAYS.')])
  await second.press('Control+Shift+ArrowLeft', 'Control+Shift+ArrowLeft', 'Alt+q')

  await expect.poll(() => first.paragraphs()).toEqual(await second.paragraphs())
  await expect(first.galley).toContainText('FIRST says.')
  await expect(first.galley).toContainText('Second SAYS.')
  await expect(first.tags('content')).toHaveCount(await second.tags('content').count())

  await first.press('Control+s')
  await expect
    .poll(async () => (await onlyArticle(quoin.desk)).article.text, { timeout: 15_000 })
    .toContain('Second SAYS.')
  const file = await onlyArticle(quoin.desk)
  expect(await problemsOf(file)).toEqual([])
  expect(file.article.text).toContain('FIRST says.')
  const accepted = file.attributions
    .filter(({ status }) => status === 'accepted')
    .flatMap(({ content }) => content)
  expect(await first.tags('content').count()).toBeGreaterThanOrEqual(accepted.length)
})

test('of several articles asked for in a hurry the last is shown, and typing goes to it alone', async ({
  launch,
  home,
}) => {
  const files = ['one', 'two', 'three'].map((name) => join(home, `${name}.txt`))
  for (const file of files)
    await writeFile(file, `The ${basename(file, '.txt')} article.\n\nIt has two paragraphs.`)
  const quoin = await launch({ files })
  const desk = new Workbench(quoin.page)
  await desk.ready()
  const card = (name: string) => quoin.page.getByRole('option', { name: new RegExp(`The ${name} article`) })
  await expect(card('one')).toBeVisible()
  await card('one').click()
  await card('two').click()
  await card('three').click()
  await card('one').click()
  await expect(desk.galley).toContainText('The one article')
  await quoin.page.waitForTimeout(500)
  await desk.press('F2')
  await desk.galley.click()
  await desk.press('Control+End')
  await desk.page.keyboard.type(' TYPED')
  await desk.press('Control+s')
  await expect
    .poll(async () => (await readArticle(join(quoin.desk, 'articles/one.quoin.json'))).article.text, {
      timeout: 15_000,
    })
    .toContain('TYPED')
  for (const other of ['two', 'three']) {
    expect((await readArticle(join(quoin.desk, `articles/${other}.quoin.json`))).article.text).not.toContain(
      'TYPED',
    )
  }
})
