import { expect, test } from 'vitest'
import { taggedArticleParser, type TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { folder, quoin } from './session.ts'

const STORY = '“We stay,” Ana Ruiz said.\n\nShe said it was over.\n'

async function tagged(): Promise<TaggedArticle> {
  return taggedArticleParser.parse(JSON.parse((await quoin(['tag', '-'], STORY)).output))
}

/** The file's JSON after a change made by hand. */
async function changed(change: (json: string) => string): Promise<string> {
  return change(JSON.stringify(await tagged()))
}

test('what the engine writes is valid', async () => {
  const { put } = await folder()
  const path = await put('a.quoin.json', JSON.stringify(await tagged()))
  expect(await quoin(['validate', path])).toEqual({ code: 0, output: `${path}: valid\n`, said: '' })
  expect((await quoin(['validate', '-'], JSON.stringify(await tagged()))).output).toBe('-: valid\n')
})

test.each([
  [
    'text that was changed behind the tags',
    (json: string) => json.replace('“We stay,” Ana Ruiz said.', '“We leave,” Ana Ruiz said.'),
    /article: article\.sha256 is not the hash/,
  ],
  [
    'a span that says something else',
    (json: string) => json.replaceAll('"exact":"“We stay,”"', '"exact":"“We leave,”"'),
    / {2}a\d+: at 0–10 the text says ““We stay,””, not ““We leave,””/,
  ],
  [
    'a type that does not exist',
    (json: string) => json.replace('"type":"direct"', '"type":"shouted"'),
    / {2}a\d+: attributions\.0\.type/,
  ],
  [
    'a link to nothing',
    (json: string) => json.replace(/"mentionIds":\["m\d+"/, '"mentionIds":["m99"'),
    /a\d+: its link to the mention “m99” leads nowhere/,
  ],
  ['no offset unit', (json: string) => json.replace('"offsetUnit":"utf16",', ''), /article: offsetUnit/],
])('lists %s with the tag’s id', async (_title, change, problem) => {
  const { code, output } = await quoin(['validate', '-'], await changed(change))
  expect(code).toBe(1)
  expect(output).toMatch(/^-: \d+ problems?\n/)
  expect(output).toMatch(problem)
})

test.each([
  ['a newer format', '{"format":"quoin/tagged-article","version":"9.0"}', 'newer Quoin'],
  ['another program’s JSON', '{"mine":true}', 'not a Quoin tagged article'],
])('%s is a problem of the article', async (_title, json, part) => {
  const { code, output } = await quoin(['validate', '-'], json)
  expect(code).toBe(1)
  expect(output).toContain(part)
})

test.each([
  ['no JSON', '{"format"', 'it is not JSON'],
  ['nothing', '', 'it is empty'],
  ['no UTF-8', Uint8Array.from([0xff, 0xfe, 0xfd]), 'it is not UTF-8'],
])('%s cannot be validated, and it says so', async (_title, content, part) => {
  const { code, said } = await quoin(['validate', '-'], content)
  expect(code).toBe(1)
  expect(said).toContain(part)
})
