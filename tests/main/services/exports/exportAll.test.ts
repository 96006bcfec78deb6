/** Many articles on their way out: each whole, none in the place of another file. */
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { exportAll } from '../../../../main/services/exports/exportAll.ts'
import type { ExportFormat } from '../../../../shared/exportFormats.ts'
import { csvRows } from '../../../shared/formats/readers.ts'
import { newsroom } from '../../helpers/newsroom.ts'
import { reporter } from '../../helpers/reporter.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const WORDS = '“I am done,”'

/** Three articles with a quote each. */
async function desk() {
  const room = await newsroom()
  const slugs: string[] = []
  for (const name of ['a', 'b', 'c']) {
    const slug = await room.takeIn(`Story ${name}\n\n${WORDS} the mayor said.\n`, `${name}.txt`)
    const editor = reporter(room.articles, await room.open(slug), 1)
    editor.tag(WORDS, `q-${name}`)
    await editor.send()
    slugs.push(slug)
  }
  const folder = await temporaryFolder()
  const run = (format: ExportFormat, abort = new AbortController(), progress = (_done: number): void => {}) =>
    exportAll(folder, slugs, format, room.articles).run({ signal: abort.signal, progress })
  return { folder, run }
}

test('a table holds the quotes of all, a file each holds an article as it stands in its window', async () => {
  const { folder, run } = await desk()
  expect((await run('csv')).sentences[0]).toContain(`3 articles are in “${basename(folder)}” now.`)
  expect(csvRows(await readFile(join(folder, 'quotes.csv'), 'utf8')).map(({ quote }) => quote)).toEqual([
    WORDS,
    WORDS,
    WORDS,
  ])
  await run('json')
  expect((await readdir(folder)).sort()).toEqual([
    'a.quoin.json',
    'b.quoin.json',
    'c.quoin.json',
    'quotes.csv',
  ])
  expect(await readFile(join(folder, 'b.quoin.json'), 'utf8')).toContain('q-b')
})

test('no file that is there is written over, that is said, and the others go on', async () => {
  const { folder, run } = await desk()
  await writeFile(join(folder, 'b.quoin.json'), 'somebody else’s')
  const { sentences, isWanting } = await run('json')
  expect(isWanting).toBe(true)
  expect(sentences[0]).toContain('2 articles are in')
  expect(sentences[0]).toContain('1 could not be exported.')
  expect(sentences[1]).toMatch(
    /b\.quoin\.json” was not written: there is another file of this name\. Move it/,
  )
  expect(await readFile(join(folder, 'b.quoin.json'), 'utf8')).toBe('somebody else’s')
  expect((await readdir(folder)).length).toBe(3)
})

test('cancelled midway, what is there is whole, and how far it came is said', async () => {
  const { folder, run } = await desk()
  const abort = new AbortController()
  const { sentences } = await run('csv', abort, (done) => {
    if (done === 1) abort.abort()
  })
  expect(sentences[0]).toContain('Ended early, after 2 of 3.')
  expect(csvRows(await readFile(join(folder, 'quotes.csv'), 'utf8'))).toHaveLength(2)
})
