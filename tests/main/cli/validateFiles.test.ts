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
  [
    'code points that end elsewhere',
    (json: string) => json.replace(/"cpEnd":\d+/, '"cpEnd":7'),
    / {2}a\d+: its code point offset 7 does not fit 10/,
  ],
  [
    'a prefix that is not there',
    (json: string) => json.replace(/"prefix":"[^"]*"/, '"prefix":"He said "'),
    / {2}a\d+: its prefix is not what stands before 0/,
  ],
  [
    'a suffix that is not there',
    (json: string) => json.replace(/"suffix":"[^"]*"/, '"suffix":""'),
    / {2}a\d+: its suffix is not what stands after 10/,
  ],
  [
    'a type against the quotation marks',
    (json: string) => json.replace('"type":"direct"', '"type":"indirect"'),
    / {2}a\d+: its type is indirect, and its quotation marks say direct/,
  ],
  [
    'a type that an editor made another',
    (json: string) => json.replace('"type":"direct"', '"type":"direct","typeOverride":"mixed"'),
    / {2}a\d+: its type is direct, and an editor made it mixed/,
  ],
  [
    'copies of the words of a cue that are missing',
    (json: string) => json.replace(/"cue":\[\{[^\]]*\]/, '"cue":[]'),
    / {2}a\d+: it lists “c\d+” and lacks its words at \d+–\d+/,
  ],
  [
    'a source that only a mention knows',
    (json: string) => json.replace(/"sourceIds":\["s\d+"\]/, '"sourceIds":[]'),
    / {2}a\d+: it does not list the source “s\d+”/,
  ],
  [
    'a byte order mark',
    (json: string) => `\ufeff${json}`,
    / {2}article: the file begins with a byte order mark/,
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

test('a type that an editor set is right, whatever the marks say', async () => {
  const json = await changed((each) =>
    each.replace('"type":"direct"', '"type":"mixed","typeOverride":"mixed"'),
  )
  expect(await quoin(['validate', '-'], json)).toMatchObject({ code: 0, output: '-: valid\n' })
})

test('an id cannot drive the terminal', async () => {
  const json = await changed((each) =>
    each.replaceAll(/"a(\d+)"/g, '"a$1\\u001b[2J"').replace('“We stay', '“We'),
  )
  const { output } = await quoin(['validate', '-'], json)
  expect(output).toMatch(/ {2}a\d+<U\+001B>\[2J: /)
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
