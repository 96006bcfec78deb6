import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { TaggedArticle } from '../../../shared/model/taggedArticle.ts'
import { put } from '../../helpers/json.ts'
import { folder, quoin } from './session.ts'

/** A blank line is undefined. */
const lines = (output: string): unknown[] =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => (line === '' ? undefined : JSON.parse(line)))

test('answers each text with its attributions, in the same order, counted in UTF-16 code units', async () => {
  const first = { id: 'a', text: '🙂 “We stay,” Ana Ruiz said.' }
  const second = { id: 2, text: 'Nothing was said.\u2028' }
  const { code, output } = await quoin(
    ['tag', '--jsonl'],
    `${JSON.stringify(first)}\r\n\n${JSON.stringify(second)}`,
  )
  expect(code).toBe(0)
  expect(lines(output)).toEqual([
    {
      id: 'a',
      attributions: [
        {
          type: 'direct',
          content: [{ start: 3, end: 13 }],
          cue: [{ start: 23, end: 27 }],
          source: [{ start: 14, end: 22 }],
          confidence: 0.98,
          speaker: { key: expect.any(String) as string, kind: 'person', name: 'Ana Ruiz', descriptor: '' },
        },
      ],
    },
    undefined,
    { id: 2, attributions: [] },
  ])
})

test('a raw line separator inside a text does not end the line', async () => {
  const { output } = await quoin(['tag', '--jsonl'], '{"id":"a","text":"One.\u2028Two."}\n')
  expect(lines(output)).toEqual([{ id: 'a', attributions: [] }])
})

test.each([
  ['no JSON', 'nonsense', { error: expect.stringContaining('it is not JSON') as unknown }],
  ['no text', '{"id":"a"}', { id: 'a', error: 'the line has no "text" that is a string' }],
  ['a text that is none', '{"id":7,"text":7}', { id: 7, error: 'the line has no "text" that is a string' }],
  ['no id', '{"text":"One."}', { error: 'the line has no "id" that is a string or number' }],
  ['no object', '[1]', { error: 'the line has no "text" that is a string' }],
  [
    'a hostile key',
    '{"id":"a","text":"x","__proto__":{}}',
    { error: expect.stringContaining('__proto__') as unknown },
  ],
])('%s gives an error line, the others go on, and it ends with 1', async (_title, bad, error) => {
  const { code, output, said } = await quoin(['tag', '--jsonl'], `\n${bad}\n{"id":"z","text":"One."}\n`)
  expect(code).toBe(1)
  expect(said).toMatch(/^quoin tag: line 2: .+\nquoin tag: 3 lines: 1 answered, 1 bad, 1 blank\.\n$/)
  expect(lines(output)).toEqual([undefined, error, { id: 'z', attributions: [] }])
})

test('an empty stream is no mistake', async () => {
  expect(await quoin(['tag', '--jsonl'])).toEqual({
    code: 0,
    output: '',
    said: 'quoin tag: 0 lines: 0 answered, 0 bad.\n',
  })
})

test('a byte order mark before the first line is no part of it', async () => {
  const { code } = await quoin(['tag', '--jsonl'], '\ufeff{"id":"a","text":"One."}\n')
  expect(code).toBe(0)
})

test('bad lines that are answered in their places need be no failure', async () => {
  const { code, output } = await quoin(['tag', '--jsonl', '--errors', 'as-lines'], 'nonsense\n')
  expect(code).toBe(0)
  expect(lines(output)).toMatchObject([{ error: expect.any(String) as string }])
})

test.each(['1234567890123456789', '-0', '1.50', '1e3', '12345678901234567890.5'])(
  'the number %s is given back to the letter as an id',
  async (id) => {
    const line = `{"meta":{"id":1,"x":["id",{"id":3}]},"text":"He said \\"id\\":7","i\\u0064" : ${id}}\n`
    const { output } = await quoin(['tag', '--jsonl'], line)
    expect(output.startsWith(`{"id":${id},"attributions":[`)).toBe(true)
    expect((await quoin(['tag', '--jsonl'], `{"id":${id},"text":7}\n`)).output).toContain(
      `{"id":${id},"error"`,
    )
  },
)

test.each(['x', "a'", 'a-'])('a word of megabytes, %s and on, is read like others', async (piece) => {
  const text = `He said ${piece.repeat(10_000_000 / piece.length)} “We stay,” Ana Ruiz said.`
  const { code, output } = await quoin(['tag', '--jsonl'], '', {
    input: Readable.from([Buffer.from(JSON.stringify({ id: 1, text }))]),
  })
  expect(code).toBe(0)
  const start = text.indexOf('“')
  const [answer] = lines(output) as { readonly attributions: readonly { readonly content: unknown }[] }[]
  const contents = answer?.attributions.flatMap(({ content }) => content)
  expect(contents).toContainEqual(expect.objectContaining({ end: start + 10 }))
})

test('a line that is not UTF-8 is refused, and says which', async () => {
  const bad = Buffer.concat([Buffer.from('{"id":"b","text":"caf'), Buffer.from([0xe9]), Buffer.from('"}\n')])
  const badId = Buffer.from([0x7b, 0x22, 0x69, 0x64, 0x22, 0x3a, 0x22, 0xe9, 0x22, 0x7d, 0x0a])
  const good = Buffer.from('{"id":"ü","text":"One."}\n')
  const { code, output, said } = await quoin(['tag', '--jsonl'], Buffer.concat([good, bad, badId, good]))
  expect(code).toBe(1)
  expect(lines(output)).toEqual([
    { id: 'ü', attributions: [] },
    { id: 'b', error: 'the line is not UTF-8' },
    { error: 'the line is not UTF-8' },
    { id: 'ü', attributions: [] },
  ])
  expect(said).toContain('quoin tag: line 2: the line is not UTF-8')
})

test('fields may be named constructor and prototype, and files may be joined with the marks they begin with', async () => {
  const line = '\ufeff{"id":1,"text":"One.","constructor":"A. Builder","meta":{"prototype":1}}\n'
  const { code, output } = await quoin(['tag', '--jsonl'], line + line)
  expect(code).toBe(0)
  expect(lines(output)).toEqual([
    { id: 1, attributions: [] },
    { id: 1, attributions: [] },
  ])
})

test('says who is meant, two officials being two, and that only marks were read', async () => {
  const officials =
    'A Saudi official said it was over. A Saudi official said it was not. “No,” said Ana Ruiz.'
  const german =
    'Die Brücke bleibt bis Freitag gesperrt, sagte Bürgermeisterin Anna Ruiz am Montag vor dem Rathaus der kleinen Stadt. „Wir haben keine andere Wahl als zu warten“, sagte sie danach am Hafen.'
  const given = [officials, german].map((text, id) => `${JSON.stringify({ id, text })}\n`).join('')
  const [english, foreign] = lines((await quoin(['tag', '--jsonl'], given)).output) as {
    readonly marksOnly?: boolean
    readonly attributions: readonly { readonly speaker?: { readonly key: string; readonly name: string } }[]
  }[]
  const speakers = english?.attributions.map(({ speaker }) => speaker)
  expect(speakers).toMatchObject([
    { kind: 'anonymous', name: '', descriptor: 'A Saudi official' },
    { kind: 'anonymous', name: '', descriptor: 'A Saudi official' },
    { kind: 'person', name: 'Ana Ruiz' },
  ])
  expect(new Set(speakers?.map((speaker) => speaker?.key)).size).toBe(3)
  expect(english).not.toHaveProperty('marksOnly')
  expect(foreign).toMatchObject({ marksOnly: true, attributions: [{}] })
})

test('gives the whole tagged article on request, the one that a file of that text gives', async () => {
  const text = '“We stay,”  Ana Ruiz said.\r\n\r\n\tOne\ttwo.  Three.\r\n'
  const { output } = await quoin(['tag', '--jsonl', '--full'], `${JSON.stringify({ id: 1, text })}\n`)
  const [answer] = lines(output) as { readonly article: TaggedArticle }[]
  const file = JSON.parse((await quoin(['tag', '-'], text)).output) as TaggedArticle
  expect(answer?.article).toEqual(put(file, '/article/slug', 'article'))
  expect(file.article.text).toBe(text)
})

describe('a stream that was cut off', () => {
  const given = Array.from({ length: 40 }, (_, id) =>
    id % 7 === 3 ? '\n' : id % 11 === 5 ? 'nonsense\n' : `{"id":${id},"text":"“We stay,” Ana Ruiz said."}\n`,
  ).join('')

  test.each([0, 1, 400, 1000, 2000, 100_000])(
    'after %i bytes goes on to the very same file',
    async (bytes) => {
      const { at, put: save, text } = await folder()
      const whole = (await quoin(['tag', '--jsonl'], given)).output
      await save('out.jsonl', Buffer.from(whole).subarray(0, bytes))
      const ran = await quoin(['tag', '--jsonl', '--out', at('out.jsonl'), '--resume'], given)
      expect(ran.output).toBe('')
      expect(await text('out.jsonl')).toBe(whole)
    },
  )

  test('goes on with no other input', async () => {
    const { at, text } = await folder()
    await quoin(['tag', '--jsonl', '--out', at('out.jsonl')], given)
    const before = await text('out.jsonl')
    for (const other of [given.replaceAll('"id":', '"id":9'), given.slice(0, 200)]) {
      const { code, said } = await quoin(['tag', '--jsonl', '--out', at('out.jsonl'), '--resume'], other)
      expect(code).toBe(1)
      expect(said).toContain('this is another input')
    }
    expect(await text('out.jsonl')).toBe(before)
  })

  test('never begins over a file that is there', async () => {
    const { put: save, text } = await folder()
    const path = await save('out.jsonl', 'mine')
    const { code, said } = await quoin(['tag', '--jsonl', '--out', path], given)
    expect(code).toBe(1)
    expect(said).toContain('is there already. Use another name, or go on with it by --resume.')
    expect(await text('out.jsonl')).toBe('mine')
  })
})

test('reads no further while nobody takes what was written', async () => {
  let given = 0
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) {
      given += 1
      yield Buffer.from(`{"id":${given},"text":"One."}\n`)
    }
  }
  let release = (): void => {}
  const stuck = new Promise<void>((resolve) => {
    release = resolve
  })
  const write = async () => {
    await stuck
    throw new Error('stopped')
  }
  const never = quoin(['tag', '--jsonl'], '', { input: endless(), write })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(given).toBe(1)
  release()
  await expect(never).rejects.toThrow('stopped')
})
