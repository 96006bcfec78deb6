import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { taggedArticleParser } from '../../../shared/model/taggedArticle.ts'
import { folder, quoin } from './session.ts'

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

test('says that only quotation marks are read in a language without word lists', async () => {
  const { put, json } = await folder()
  const german =
    'Die Brücke bleibt bis Freitag gesperrt, sagte Bürgermeisterin Anna Ruiz am Montag vor dem Rathaus der kleinen Stadt. „Wir haben keine andere Wahl als zu warten“, sagte sie danach am Hafen.'
  const { code, said } = await quoin(['tag', await put('bruecke.txt', german)])
  expect(code).toBe(0)
  expect(said).toContain('“bruecke.txt”: there are no lists of reporting words for its language yet')
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
      expect(said).toContain(`“${name}”`)
      expect(said).toContain(part)
      expect(output).toContain('quay.txt: 1 suggestion')
      expect(existsSync(at('quay.quoin.json'))).toBe(true)
    },
  )

  test('missing', async () => {
    const { at } = await folder()
    const { code, said } = await quoin(['tag', at('none.txt')])
    expect({ code, said: said.includes('“none.txt” cannot be read: it is not there.') }).toEqual({
      code: 1,
      said: true,
    })
  })

  test('larger than 20 MB, from a file or a pipe', async () => {
    const { put } = await folder()
    const large = Buffer.alloc(20 * 1024 * 1024 + 1, 'a ')
    const file = await quoin(['tag', await put('large.txt', large)])
    expect(file.code).toBe(1)
    expect(file.said).toContain('“large.txt” is too large: Quoin takes files of up to 20 MB. Split it')
  })
})

describe('what an editor decided', () => {
  async function decided() {
    const { put, json, text } = await folder()
    const path = await put('quay.txt', STORY)
    await quoin(['tag', path])
    const tagged = JSON.stringify(await json('quay.quoin.json')).replaceAll('"suggested"', '"accepted"')
    await put('quay.quoin.json', tagged)
    return { path, tagged, text, json }
  }

  test('is never written over', async () => {
    const { path, tagged, text } = await decided()
    const { code, said } = await quoin(['tag', path])
    expect(code).toBe(1)
    expect(said).toContain('it holds what an editor decided. Move it or use --out.')
    expect(await text('quay.quoin.json')).toBe(tagged)
  })

  test('stays when a tagged article is tagged again', async () => {
    const { path, json } = await decided()
    const { code, output } = await quoin(['tag', path.replace('.txt', '.quoin.json')])
    expect(code).toBe(0)
    expect(output).toContain('0 suggestions and 1 decided by an editor')
    const { attributions } = taggedArticleParser.parse(await json('quay.quoin.json'))
    expect(attributions.map(({ status }) => status)).toEqual(['accepted'])
  })
})

test('suggestions may be written over by newer ones', async () => {
  const { put, text } = await folder()
  await quoin(['tag', await put('quay.txt', STORY)])
  const { code } = await quoin(['tag', await put('quay.txt', STORY.replace('stay', 'leave'))])
  expect(code).toBe(0)
  expect(await text('quay.quoin.json')).toContain('“We leave,”')
})

test('a file that is not ours is never written over', async () => {
  const { put, text } = await folder()
  await put('quay.quoin.json', '{"mine": true}')
  const { code, said } = await quoin(['tag', await put('quay.txt', STORY)])
  expect(code).toBe(1)
  expect(said).toContain('it is not a Quoin tagged article. Move it or use --out.')
  expect(await text('quay.quoin.json')).toBe('{"mine": true}')
})

test('two files of one name do not overwrite each other', async () => {
  const [one, two] = [await folder(), await folder()]
  const { code, said } = await quoin([
    'tag',
    await one.put('quay.txt', STORY),
    await two.put('quay.txt', 'Other.'),
    '--out',
    one.at('out'),
  ])
  expect(code).toBe(1)
  expect(said).toContain('has the same name and was written there')
  expect(await one.text('out/quay.quoin.json')).toContain('Ana Ruiz')
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
