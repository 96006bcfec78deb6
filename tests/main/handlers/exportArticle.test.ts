/** An export of several files: where they go, and what is asked before any is written. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exportHandlers } from '../../../main/handlers/exportArticle.ts'
import type { ExportFormat } from '../../../shared/exportFormats.ts'
import { newsroom } from '../helpers/newsroom.ts'
import { value } from '../helpers/result.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n'

/** Somebody who answers the save dialog so, one time after the other, and thinks better of it in the end. */
async function exporting(...answers: readonly string[]) {
  const room = await newsroom()
  const slug = await room.takeIn(STORY)
  await room.open(slug)
  const folder = await temporaryFolder()
  const asked: string[] = []
  const left = [...answers]
  const { 'article.export': run } = exportHandlers<number>({
    articles: room.articles,
    desk: room.desk,
    windowOf: (window) => window,
    chooseExport: async (_window, name) => {
      asked.push(name)
      const answer = left.shift()
      return answer === undefined ? undefined : join(folder, answer)
    },
    exportedTo: () => undefined,
  })
  return {
    asked,
    at: (name: string) => join(folder, name),
    there: async () => (await readdir(folder)).sort(),
    run: async (format: ExportFormat) => run({ slug, format }, 1),
  }
}

test('the links of annotations are put beside them, named after them, and nobody is asked twice', async () => {
  const { run, asked, there } = await exporting('mine.jsonld')
  expect(value(await run('w3c'))).toEqual({
    name: 'mine.jsonld',
    beside: ['mine.links.jsonld'],
    left: ['The article’s text is not in it.'],
  })
  expect(asked).toEqual(['story.jsonld'])
  expect(await there()).toEqual(['mine.jsonld', 'mine.links.jsonld'])
})

test('where something else is beside it somebody is asked, before anything is written', async () => {
  const { run, asked, at, there } = await exporting('mine.jsonld')
  await writeFile(at('mine.links.jsonld'), 'somebody else’s')
  expect(value(await run('w3c'))).toBeNull()
  expect(asked[1]).toBe(at('mine.links.jsonld'))
  expect(await there()).toEqual(['mine.links.jsonld'])
  expect(await readFile(at('mine.links.jsonld'), 'utf8')).toBe('somebody else’s')
})

test('the same annotations again are no question, and another place for the links is taken', async () => {
  const { run, asked, at, there } = await exporting(
    'mine.jsonld',
    'mine.jsonld',
    'mine.jsonld',
    'other.jsonld',
  )
  await run('w3c')
  await run('w3c')
  expect(asked).toHaveLength(2)
  await writeFile(at('mine.links.jsonld'), 'somebody else’s')
  expect(value(await run('w3c'))).toMatchObject({ name: 'mine.jsonld', beside: ['other.jsonld'] })
  expect(await there()).toEqual(['mine.jsonld', 'mine.links.jsonld', 'other.jsonld'])
})

test('two files of one name are refused', async () => {
  const { run, at, there } = await exporting('mine.jsonld', 'mine.jsonld')
  await writeFile(at('mine.links.jsonld'), 'somebody else’s')
  const answer = await run('w3c')
  expect(answer.ok ? '' : answer.message).toContain('its two files need two names')
  expect(await there()).toEqual(['mine.links.jsonld'])
})

test('a table of quotes is one file', async () => {
  const { run, at } = await exporting('quotes.csv')
  expect(value(await run('csv'))).toMatchObject({ name: 'quotes.csv', beside: [] })
  expect(await readFile(at('quotes.csv'), 'utf8')).toContain('headline,quote id')
})

test('where nothing can be written, another place can be chosen at once', async () => {
  const { run } = await exporting(join('no such folder', 'mine.csv'))
  expect(await run('csv')).toMatchObject({ ok: false, code: 'missing', remedy: 'file.exportCsv' })
})
