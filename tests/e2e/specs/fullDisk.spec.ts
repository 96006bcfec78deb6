/** A desk whose disk fills up while somebody writes: nothing typed is lost, moves, or needs doing again. */
import { join } from 'node:path'
import { onlyArticle } from '../harness/deskFiles.ts'
import { collectMessages } from '../harness/dialogs.ts'
import { ownArticle } from '../harness/sample.ts'
import { canMount, onSmallDisk } from '../harness/smallDisk.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

test.skip(!canMount, 'a disk of its own needs root')

test('on a full disk what is typed stays in its place and is saved when there is space again', async ({
  launch,
  home,
}) => {
  await onSmallDisk(join(home, 'desk'), async ({ fill, makeRoom }) => {
    const quoin = await launch({ files: [ownArticle] })
    const desk = new Workbench(quoin.page)
    await desk.ready()
    await desk.suggested()
    await desk.saved()
    await desk.press('F2', 'Control+End')
    await fill()
    for (let word = 0; word < 60; word++) {
      if (word === 35) await makeRoom()
      await quoin.page.keyboard.type(` w${word}`)
      await quoin.page.waitForTimeout(60)
      if (word !== 30) continue
      await expect(desk.status).toContainText('Not saved')
      const standing = quoin.page.getByRole('region', { name: 'Notices' }).getByText('the disk is full')
      await expect(standing).toHaveCount(1)
    }
    const typed = Array.from({ length: 60 }, (_, word) => `w${word}`).join(' ')
    await expect(desk.galley).toContainText(typed)
    await desk.saved()
    await expect(quoin.page.getByText('the disk is full')).toHaveCount(0)
    expect((await onlyArticle(quoin.desk)).article.text.trimEnd()).toMatch(new RegExp(`${typed}$`))
  })
})

test('whoever quits on a full disk is asked, may stay, and finds the words at the next start', async ({
  launch,
  home,
}) => {
  await onSmallDisk(join(home, 'desk'), async ({ fill, makeRoom }) => {
    const first = await launch({ files: [ownArticle] })
    const desk = new Workbench(first.page)
    await desk.ready()
    await desk.suggested()
    await desk.saved()
    await fill()
    await desk.press('F2', 'Control+End')
    await first.page.keyboard.type(` ${'Long words. '.repeat(40)} The last words.`)
    await expect(desk.status).toContainText('Not saved')

    const told = await collectMessages(first.app)
    await first.app.evaluate(({ app }) => app.quit())
    await expect.poll(told, { timeout: 15_000 }).toEqual([expect.stringContaining('is not saved')])
    await expect(desk.galley).toContainText('The last words.')

    await collectMessages(first.app, 2)
    const gone = new Promise((resolve) => first.app.process().once('exit', resolve))
    await first.app.evaluate(({ app }) => app.quit()).catch(() => undefined)
    await gone
    await makeRoom()
    const second = await launch()
    await expect(new Workbench(second.page).galley).toContainText('The last words.')
    expect((await onlyArticle(second.desk)).article.text).toContain('The last words.')
  })
})
