import { expect, test } from 'vitest'
import { quoin } from './session.ts'

const lines = (output: string): unknown[] =>
  output
    .split('\n')
    .slice(0, -1)
    .map((line): unknown => JSON.parse(line))

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
        },
      ],
    },
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
  const { code, output } = await quoin(['tag', '--jsonl'], `${bad}\n{"id":"z","text":"One."}\n`)
  expect(code).toBe(1)
  expect(lines(output)).toEqual([error, { id: 'z', attributions: [] }])
})

test('an empty stream is no mistake', async () => {
  expect(await quoin(['tag', '--jsonl'])).toEqual({ code: 0, output: '', said: '' })
})

test('a byte order mark before the first line is no part of it', async () => {
  const { code } = await quoin(['tag', '--jsonl'], '\ufeff{"id":"a","text":"One."}\n')
  expect(code).toBe(0)
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
