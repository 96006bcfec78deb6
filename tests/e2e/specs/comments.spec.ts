/** Comments: said on words or on a tag, answered, settled, gone to, kept over a restart, an edit and an export. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { willSaveAs } from '../harness/dialogs.ts'
import { onlyArticle, problemsOf } from '../harness/deskFiles.ts'
import { ownArticle } from '../harness/sample.ts'
import { quit } from '../harness/stop.ts'
import { expect, test } from '../harness/test.ts'
import { Workbench } from '../pages/workbench.ts'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'

const WORDS = 'inspectors'

/** By keyboard alone. */
async function say(desk: Workbench, words: string, text: string): Promise<void> {
  await desk.select(words)
  await desk.press('m')
  // In a hurry: nobody looks whether the field is there.
  await desk.page.keyboard.type(text)
  await expect(desk.inspector.getByRole('textbox', { name: 'Comment' })).toBeFocused()
  await desk.press('Enter')
  await expect(desk.galley).toBeFocused()
}

test('a comment is written, answered and settled by keyboard, and is in the export with all of it', async ({
  launch,
}) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  await desk.suggested()
  await say(desk, WORDS, 'How many of them?')
  const form = desk.inspector.getByRole('group', { name: 'Selected comment' })
  await expect(form).toBeVisible()
  await desk.sees(WORDS)

  await desk.press('m')
  await expect(form.getByRole('textbox', { name: 'Answer' })).toBeFocused()
  await desk.page.keyboard.type('Twelve, says the office.')
  await desk.press('Enter')
  await expect(form.getByText('Twelve, says the office.')).toBeVisible()
  await desk.press('d')
  await expect(form.getByText('settled', { exact: true })).toBeVisible()
  await expect(desk.galley.locator('[data-role="comment"]')).toHaveCount(0)

  const file = join(quoin.home, 'out.json')
  await willSaveAs(quoin.app, file)
  await desk.press('Control+e')
  await expect(quoin.page.getByText(/Exported/)).toBeVisible()
  const exported = JSON.parse(await readFile(file, 'utf8')) as TaggedArticle
  expect(await problemsOf(exported)).toEqual([])
  expect(exported.comments).toMatchObject([
    {
      text: 'How many of them?',
      answers: [{ text: 'Twelve, says the office.' }],
      settled: {},
      spans: [{ exact: WORDS }],
    },
  ])
})

test('comments are listed with their words; a click shows the words, Shift+M goes from one to the next', async ({
  article,
}) => {
  const { page, inspector, galley } = article
  await say(article, WORDS, 'How many?')
  await say(article, 'both quays', 'Which ones?')
  await inspector.getByRole('tab', { name: /Comments/ }).click()
  const list = inspector.getByRole('listbox', { name: 'Comments' })
  await expect(list.getByRole('option')).toHaveCount(2)
  await expect(list.getByText('How many?')).toBeInViewport({ ratio: 1 })
  await list.getByRole('option', { name: /How many/ }).click()
  await expect(galley.locator('[data-role="comment"][data-hand="held"]')).toHaveText(WORDS)
  await article.sees(WORDS)
  await galley.focus()
  await article.press('Shift+M')
  await expect(galley.locator('[data-role="comment"][data-hand="held"]')).toHaveText('both quays')
  await page.keyboard.press('Escape')
})

test('with the mouse a comment is written at selected words, signed, answered and settled', async ({
  article,
}) => {
  const { page, inspector, galley } = article
  await article.drag('city inspectors')
  await page
    .getByRole('toolbar', { name: 'Tag the selection' })
    .getByRole('button', { name: /Comment/ })
    .click()
  const form = inspector.getByRole('group', { name: 'New comment' })
  await page.keyboard.type('How many?')
  await form.getByRole('textbox', { name: 'Signed' }).fill('Nora Lind')
  await form.getByRole('button', { name: /Done/ }).click()
  const said = inspector.getByRole('group', { name: 'Selected comment' })
  await said.getByRole('textbox', { name: 'Answer' }).click()
  await page.keyboard.type('Twelve.')
  // A click into the text ends it, as Enter does.
  await article.clickOn('city inspectors')
  await galley.press('Shift+M')
  await said.getByRole('button', { name: /Settle/ }).click()
  const messages = said.getByRole('textbox', { name: /^Nora Lind/ })
  await expect(messages.first()).toHaveValue('How many?')
  await expect(messages.last()).toHaveValue('Twelve.')
  await expect(said.getByText(/Settled by Nora Lind/)).toBeVisible()
  await expect(galley.locator('[data-role="comment"]')).toHaveCount(0)
})

test('an empty comment is none, and a comment half written is there after a restart', async ({ launch }) => {
  const quoin = await launch({ files: [ownArticle] })
  const desk = new Workbench(quoin.page)
  await desk.suggested()
  await desk.select(WORDS)
  await desk.press('m', 'Escape')
  await expect(desk.inspector.getByRole('group', { name: 'New comment' })).toBeHidden()
  await desk.press('m')
  await desk.page.keyboard.type('Half writ')
  await quit(quoin.app)
  const file = await onlyArticle(quoin.desk)
  expect(file.comments).toMatchObject([{ text: 'Half writ', spans: [{ exact: WORDS }] }])
  const again = await launch()
  await expect(again.page.locator('.ProseMirror [data-role="comment"]')).toHaveText(WORDS)
})
