/** Somebody else writes the file of an article that is open and idle. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onlyArticle } from '../harness/deskFiles.ts'
import { ownArticle } from '../harness/sample.ts'
import { quit } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'

test('a change from outside is said before the next key, and one press takes it; both versions are kept', async ({
  launch,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  await desk.suggested()
  await expect.poll(async () => (await onlyArticle(quoin.desk)).attributions.length).toBeGreaterThan(0)
  await desk.saved()
  const articles = join(quoin.desk, 'articles')
  const [name = ''] = await readdir(articles)
  const file = join(articles, name)
  const ours = await readFile(file, 'utf8')
  const said = (words: RegExp) => quoin.page.getByRole('region', { name: 'Notices' }).getByText(words)

  await test.step('changed', async () => {
    await writeFile(file, ours.replaceAll('Bo Sandell', 'Bo Kendall'))
    await expect(said(/was changed outside Quoin/)).toBeVisible()
    await expect(desk.status).toContainText('Changed outside Quoin')
    await expect(desk.galley).toContainText('Bo Sandell')
    await quoin.page.getByRole('button', { name: 'Take the version from outside' }).click()
    await expect(desk.galley).toContainText('Bo Kendall')
    await expect(said(/Yours is kept as \.quoin\/kept\//)).toBeVisible()
    await expect(said(/was changed outside Quoin/)).toBeHidden()
    const [kept = ''] = await readdir(join(quoin.desk, '.quoin/kept'))
    expect(await readFile(join(quoin.desk, '.quoin/kept', kept), 'utf8')).toContain('Bo Sandell')
  })

  await test.step('the article goes on as any other', async () => {
    await expect(desk.galley).toBeFocused()
    await desk.press('F2', 'Control+End')
    await quoin.page.keyboard.type(' Written since.')
    // “Saved” may still be said of the article without it.
    await expect.poll(() => readFile(file, 'utf8')).toMatch(/Bo Kendall.* Written since\./s)
    await desk.saved()
  })

  await test.step('deleted', async () => {
    await rm(file)
    await expect(said(/Save it now to have it again/)).toBeVisible()
    await desk.press('Control+s')
    await expect(said(/Save it now to have it again/)).toBeHidden()
    await expect(said(/Quoin has saved it again/)).toBeVisible()
    expect(await readFile(file, 'utf8')).toContain('Written since.')
  })

  await test.step('the folder out of reach, and back', async () => {
    await rename(quoin.desk, `${quoin.desk}.away`)
    await expect(said(/folder cannot be reached/)).toBeVisible()
    await rename(`${quoin.desk}.away`, quoin.desk)
    await expect(said(/folder cannot be reached/)).toBeHidden()
    await desk.saved()
  })

  await test.step('whoever leaves without having typed leaves the file as it is', async () => {
    const changed = (await readFile(file, 'utf8')).replaceAll('Bo Kendall', 'Bo Mendall')
    await writeFile(file, changed)
    await expect(said(/was changed outside Quoin/)).toBeVisible()
    await quit(quoin.app)
    expect(await readFile(file, 'utf8')).toBe(changed)
  })
})
