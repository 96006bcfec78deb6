import { existsSync } from 'node:fs'
import { mkdir, stat, symlink } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { type TaggedArticle, taggedArticleParser } from '../../../shared/model/taggedArticle.ts'
import { put as putAt } from '../../helpers/json.ts'
import { folder, quoin, type Ran } from './session.ts'

const STORY = 'Quay to close\n\nBy JANE DOE\n\n“We stay,” Ana Ruiz said. “For good.”\n'

test('writes suggestions beside the file, with every span saying what the text says', async () => {
  const { at, put, json } = await folder()
  const { code, output, said } = await quoin(['tag', await put('quay.txt', STORY)])
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(output).toContain('quay.txt: 1 suggestion, written to')
  expect(existsSync(at('quay.txt'))).toBe(true)
  const { article, attributions } = taggedArticleParser.parse(await json('quay.quoin.json'))
  expect(article).toMatchObject({ text: STORY, title: 'Quay to close', slug: 'quay' })
  expect(attributions).toMatchObject([
    {
      type: 'direct',
      status: 'suggested',
      origin: 'engine',
      content: [{ exact: '“We stay,”' }, { exact: '“For good.”' }],
      cue: [{ exact: 'said' }],
      source: [{ exact: 'Ana Ruiz' }],
    },
  ])
})

test('proposes nothing in a headline, as the window does not', async () => {
  const { put, json } = await folder()
  const story =
    '“We stay,” says mayor\n\nBy JANE DOE\n\nAna Ruiz was at the harbour on Monday.\n\n“We stay,” Ana Ruiz said.\n'
  await quoin(['tag', await put('quay.txt', story)])
  const { attributions } = taggedArticleParser.parse(await json('quay.quoin.json'))
  expect(attributions.map(({ content }) => content.map(({ start }) => start))).toEqual([
    [story.lastIndexOf('“We stay,”')],
  ])
})

test('says that only quotation marks are read in a language without word lists', async () => {
  const { put, json } = await folder()
  const german =
    'Die Brücke bleibt bis Freitag gesperrt, sagte Bürgermeisterin Anna Ruiz am Montag vor dem Rathaus der kleinen Stadt. „Wir haben keine andere Wahl als zu warten“, sagte sie danach am Hafen.'
  const { code, said } = await quoin(['tag', await put('bruecke.txt', german)])
  expect(code).toBe(0)
  expect(said).toContain('bruecke.txt”: Quoin has no reporting words for this article’s language yet')
  const { attributions } = taggedArticleParser.parse(await json('bruecke.quoin.json'))
  expect(attributions).toMatchObject([
    { content: [{ exact: '„Wir haben keine andere Wahl als zu warten“' }], cue: [], source: [] },
  ])
})

test('the same text gives the same bytes', async () => {
  const [first, second] = [await folder(), await folder()]
  await quoin(['tag', await first.put('quay.txt', STORY)])
  await quoin(['tag', await second.put('quay.txt', STORY)])
  expect(await first.text('quay.quoin.json')).toBe(await second.text('quay.quoin.json'))
})

test('makes the folder it is told to write to', async () => {
  const { at, put, text } = await folder()
  const { code } = await quoin(['tag', await put('quay.txt', STORY), '--out', at('new/er')])
  expect(code).toBe(0)
  expect(await text('new/er/quay.quoin.json')).toContain('“We stay,”')
})

test('reads standard input and writes nothing but JSON to standard output', async () => {
  const { code, output, said } = await quoin(['tag', '-', '--table'], STORY)
  expect(code).toBe(0)
  expect(taggedArticleParser.safeParse(JSON.parse(output)).success).toBe(true)
  expect(said).toContain('Ana Ruiz')
})

test('prints who said what as a table that no article can break', async () => {
  const { put } = await folder()
  const { output } = await quoin([
    'tag',
    await put('quay.txt', `${STORY}\n“Red \u001b[31m alert,” Jan Lund said.\n`),
    '--table',
  ])
  expect(output).toContain('Quay to close')
  expect(output).toMatch(/1 {2}direct {4}0\.\d\d {2}Ana Ruiz +said +“We stay,” … “For good.”/)
  expect(output).not.toContain('\u001b')
})

describe('a file that cannot be tagged', () => {
  test.each([
    ['binary', 'a.txt', Uint8Array.from([0, 1, 2, 0, 0xff, 3, 0, 0]), 'binary data'],
    ['empty', 'a.txt', ' \n', 'it is empty'],
    [
      'from a newer Quoin',
      'a.quoin.json',
      '{"format":"quoin/tagged-article","version":"9.0"}',
      'newer Quoin',
    ],
    ['damaged', 'a.quoin.json', '{"format":', 'not JSON'],
  ])(
    '%s: says which, why and what to do, and goes on with the others',
    async (_title, name, content, part) => {
      const { put, at } = await folder()
      const { code, output, said } = await quoin([
        'tag',
        await put(name, content),
        await put('quay.txt', STORY),
      ])
      expect(code).toBe(1)
      expect(said).toContain(`${name}”`)
      expect(said).toContain(part)
      expect(output).toContain('quay.txt: 1 suggestion')
      expect(existsSync(at('quay.quoin.json'))).toBe(true)
    },
  )

  test('missing', async () => {
    const { at } = await folder()
    const { code, said } = await quoin(['tag', at('none.txt')])
    expect({ code, said: said.includes(`“${at('none.txt')}” cannot be read: it is not there.`) }).toEqual({
      code: 1,
      said: true,
    })
  })

  test('larger than 20 MB, from a file or a pipe', async () => {
    const { put } = await folder()
    const large = Buffer.alloc(20 * 1024 * 1024 + 1, 'a ')
    const file = await quoin(['tag', await put('large.txt', large)])
    expect(file.code).toBe(1)
    expect(file.said).toContain('large.txt” is too large: Quoin takes files of up to 20 MB. Split it')
  })
})

describe('a file that an editor may have worked on', () => {
  /** The tagged file of a story after a change by hand, and what a second call says of it. */
  async function again(change: (tagged: TaggedArticle) => unknown) {
    const { put, json, text } = await folder()
    const path = await put('quay.txt', STORY)
    await quoin(['tag', path])
    const changed = JSON.stringify(change(taggedArticleParser.parse(await json('quay.quoin.json'))))
    await put('quay.quoin.json', changed)
    const ran = await quoin(['tag', path])
    return { ...ran, isKept: (await text('quay.quoin.json')) === changed, path, json }
  }
  const accepted = (tagged: TaggedArticle) => putAt(tagged, '/attributions/0/status', 'accepted')

  test.each<[string, (tagged: TaggedArticle) => unknown]>([
    ['a suggestion was accepted', accepted],
    ['a suggestion has a note', (tagged) => putAt(tagged, '/attributions/0/note', 'Ask her again.')],
    [
      'a suggestion says on what terms',
      (tagged) => putAt(tagged, '/attributions/0/sourcing/ground', 'background'),
    ],
    ['the title was written anew', (tagged) => putAt(tagged, '/article/title', 'Quay stays')],
    ['a source has a role', (tagged) => putAt(tagged, '/sources/0/audienceRole', 'official')],
    ['a suggestion was taken out', (tagged) => ({ ...tagged, attributions: [] })],
    ['the text was edited', (tagged) => putAt(tagged, '/article/text', STORY.replace('Quay', 'Pier'))],
    ['it is laid out otherwise', (tagged) => tagged],
  ])('is never written over: %s', async (_title, change) => {
    const { code, said, isKept } = await again(change)
    expect({ code, isKept }).toEqual({ code: 1, isKept: true })
    expect(said).toMatch(/quay\.quoin\.json” was not written: .+\. Move it, or use another --out\./)
  })

  test('keeps its tags when it is tagged again itself', async () => {
    const { path, json } = await again(accepted)
    const { code, output } = await quoin(['tag', path.replace('.txt', '.quoin.json')])
    expect(code).toBe(0)
    expect(output).toContain('0 suggestions and 1 decided by an editor')
    const { attributions } = taggedArticleParser.parse(await json('quay.quoin.json'))
    expect(attributions.map(({ status }) => status)).toEqual(['accepted'])
  })

  test('is not tagged itself where that would cost a tag that cannot be read', async () => {
    const { path, json } = await again((tagged) => putAt(tagged, '/attributions/0/status', 'adored'))
    const { code, said } = await quoin(['tag', path.replace('.txt', '.quoin.json')])
    expect(code).toBe(1)
    expect(said).toContain('what was left out of it would be lost')
    expect(JSON.stringify(await json('quay.quoin.json'))).toContain('adored')
  })
})

test('the same text again is no mistake, and its file is not touched', async () => {
  const { at, put } = await folder()
  const path = await put('quay.txt', STORY)
  await quoin(['tag', path])
  const before = await stat(at('quay.quoin.json'))
  const { code, output } = await quoin(['tag', path])
  expect({ code, output }).toEqual({
    code: 0,
    output: `${path}: 1 suggestion, already in ${at('quay.quoin.json')}\n`,
  })
  expect((await stat(at('quay.quoin.json'))).ino).toBe(before.ino)
})

test('a file that is not ours is never written over', async () => {
  const { put, text } = await folder()
  await put('quay.quoin.json', '{"mine": true}')
  const { code, said } = await quoin(['tag', await put('quay.txt', STORY)])
  expect(code).toBe(1)
  expect(said).toContain('it is not a Quoin tagged article. Move it, or use another --out.')
  expect(await text('quay.quoin.json')).toBe('{"mine": true}')
})

describe('articles of one name from different folders', () => {
  test.each(['in one call', 'call after call'])('do not replace each other, %s', async (how) => {
    const [one, two] = [await folder(), await folder()]
    const files = [await one.put('quay.txt', STORY), await two.put('quay.txt', 'Other.')]
    const calls = how === 'in one call' ? [files] : files.map((file) => [file])
    const ran: Ran[] = []
    for (const some of calls) ran.push(await quoin(['tag', ...some, '--out', one.at('out')]))
    expect(ran.at(-1)?.code).toBe(1)
    expect(ran.at(-1)?.said).toContain(`it was made from another text than “${two.at('quay.txt')}”`)
    expect(await one.text('out/quay.quoin.json')).toContain('Ana Ruiz')
  })

  test('are all tagged when their folder is named, each in a folder of its own', async () => {
    const { at, put, text } = await folder()
    for (const day of ['mon', 'tue/late', 'tue/.trash']) await mkdir(at(`wire/${day}`), { recursive: true })
    await put('wire/mon/quay.txt', STORY)
    await put('wire/tue/late/quay.TXT', 'Jan Lund said it was over.')
    await put('wire/tue/.trash/quay.txt', 'No.')
    await put('wire/tue/notes.md', 'No.')
    await symlink('..', at('wire/tue/loop'))
    const { code, output, said } = await quoin(['tag', at('wire'), '--out', at('fx')])
    expect({ code, said }).toEqual({ code: 0, said: '' })
    expect(output.split('\n')).toHaveLength(3)
    expect(await text('fx/wire/mon/quay.quoin.json')).toContain('Ana Ruiz')
    expect(await text('fx/wire/tue/late/quay.quoin.json')).toContain('Jan Lund')
    expect((await quoin(['validate', at('fx')])).output).toMatch(/^.+: valid\n.+: valid\n$/)
  })
})

test('a folder without texts is said', async () => {
  const { at } = await folder()
  const { code, said } = await quoin(['tag', at('.')])
  expect(code).toBe(1)
  expect(said).toContain('there is no .txt file in the folder')
})

test.each([
  ['one a line', '\n'],
  ['ended by NUL', '\0'],
])('files can be named by a list, %s', async (_title, end) => {
  const { at, put } = await folder()
  const files = [await put('quay.txt', STORY), await put('two words.txt', STORY)]
  const { code, output } = await quoin(
    ['tag', '--files-from', '-', '--out', at('out')],
    files.map((file) => file + end).join(''),
  )
  expect(code).toBe(0)
  expect(output).toContain('quay.txt: 1 suggestion')
  expect(output).toContain('two words.txt: 1 suggestion')
})

test('beside the JSON of standard input nothing else goes to standard output', async () => {
  const { put } = await folder()
  const { code, output, said } = await quoin(['tag', '-', await put('quay.txt', STORY)], STORY)
  expect(code).toBe(0)
  expect(taggedArticleParser.safeParse(JSON.parse(output)).success).toBe(true)
  expect(said).toContain('quay.txt: 1 suggestion')
})

test('a name that turns the direction of our words is shown by its number', async () => {
  const { put } = await folder()
  const { output } = await quoin(['tag', await put('emit\u202etxt.eht \u001b[31m.txt', STORY)])
  expect(output).toContain('emit<U+202E>txt.eht <U+001B>[31m.txt: 1 suggestion')
})

test('suggestions for an article that has only a mention take no id twice', async () => {
  const { put, json } = await folder()
  await quoin(['tag', await put('quay.txt', STORY)])
  const tagged = taggedArticleParser.parse(await json('quay.quoin.json'))
  const { code, said } = await quoin([
    'tag',
    await put('quay.quoin.json', JSON.stringify({ ...tagged, attributions: [] })),
  ])
  expect({ code, said }).toEqual({ code: 0, said: '' })
  const again = taggedArticleParser.parse(await json('quay.quoin.json'))
  const ids = [...again.attributions, ...again.cues, ...again.mentions].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(again.attributions).toHaveLength(1)
})
