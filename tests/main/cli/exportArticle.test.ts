import { mkdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { put } from '../../helpers/json.ts'
import { folder, quoin } from './session.ts'

const STORY = '“We stay,” Ana Ruiz said.\n'

test('exporting what was exported gives the same bytes', async () => {
  const { put, at, text } = await folder()
  const tagged = (await quoin(['tag', '-'], STORY)).output
  const path = await put('a.quoin.json', tagged)
  expect(await quoin(['export', path, '--format', 'json'])).toEqual({ code: 0, output: tagged, said: '' })
  await quoin(['export', path, '--format', 'json', '--out', at('b.quoin.json')])
  expect(await text('b.quoin.json')).toBe(tagged)
})

test('tags that break an invariant are left out and named, the rest is kept', async () => {
  const tagged = (await quoin(['tag', '-'], `${STORY}\n“We go,” Jan Lund said.\n`)).output
  const { code, output, said } = await quoin(
    ['export', '-', '--format', 'json'],
    tagged.replaceAll('"exact": "“We stay,”"', '"exact": "“We leave,”"'),
  )
  expect(code).toBe(1)
  expect(said).toMatch(/a\d+ was left out: at 0–10 the text says/)
  expect(output).toContain('"exact": "“We go,”"')
  expect(output).not.toContain('"exact": "“We leave,”"')
})

test.each([
  ['cueIds', 'said'],
  ['mentionIds', 'Ana Ruiz'],
])('an empty list %s beside the words of “%s” does not cost them', async (list) => {
  const tagged = JSON.parse((await quoin(['tag', '-'], STORY)).output) as TaggedArticle
  const emptied = put(tagged, `/attributions/0/${list}`, [])
  const { code, output } = await quoin(['export', '-', '--format', 'json'], JSON.stringify(emptied))
  expect({ code, same: JSON.parse(output) as unknown }).toEqual({ code: 0, same: tagged })
  const { output: problems } = await quoin(['validate', '-'], JSON.stringify(emptied))
  expect(problems).toMatch(/it has words of “[cm]\d+” and does not list it/)
})

test('our own tagged JSON may be larger than any text', async () => {
  const { put: save } = await folder()
  const tagged = (await quoin(['tag', '-'], STORY)).output
  const large = await save('a.quoin.json', tagged.replace('{', `{${' '.repeat(21 * 1024 * 1024)}`))
  expect(await quoin(['export', large, '--format', 'json'])).toEqual({ code: 0, output: tagged, said: '' })
  expect((await quoin(['validate', large])).code).toBe(0)
})

test('a plain text becomes an article without tags', async () => {
  const { code, output } = await quoin(['export', '-', '--format', 'json'], STORY)
  expect(code).toBe(0)
  expect(JSON.parse(output)).toMatchObject({ article: { text: STORY }, attributions: [] })
})

test('a folder that is not there is said', async () => {
  const { at } = await folder()
  const { code, said } = await quoin(['export', '-', '--format', 'json', '--out', at('none/a.json')], STORY)
  expect(code).toBe(1)
  expect(said).toContain(`“${at('none/a.json')}” was not saved`)
})

test('of a desk’s own article the sources are called as the directory has them by now', async () => {
  const { at, put: save } = await folder()
  const tagged = (await quoin(['tag', '-'], STORY)).output
  const { sources } = JSON.parse(tagged) as TaggedArticle
  const [ana] = sources
  await mkdir(at('articles'))
  const path = await save('articles/story.quoin.json', tagged)
  const directory = [
    { ...ana, mergedInto: 's9' },
    { ...ana, id: 's9', name: 'Ana Ruiz-Vega' },
  ]
  const file = { format: 'quoin/sources', version: '1.1', sources: directory }
  await save('sources.json', JSON.stringify(file))
  const { output } = await quoin(['export', path, '--format', 'json'])
  expect(JSON.parse(output)).toMatchObject({
    attributions: [{ sourceIds: ['s9'] }],
    sources: [{ id: 's9', name: 'Ana Ruiz-Vega' }],
  })
  // Elsewhere the file says all there is.
  expect((await quoin(['export', await save('a.quoin.json', tagged), '--format', 'json'])).output).toBe(
    tagged,
  )
})
