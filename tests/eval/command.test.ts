import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evalCommand } from './command.ts'
import { goldOf } from './goldOf.ts'

const STORY = '“We stay,” Ana Ruiz said.\n\nThe board wants a new pier.\n'
const GOLD = goldOf('quay', STORY, [
  { content: ['“We stay,”'], cue: 'said', source: 'Ana Ruiz' },
  { content: ['a new pier'], cue: 'wants', source: 'The board' },
])

let here = ''
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'quoin-eval-'))
  const line = JSON.stringify(GOLD)
  const files = {
    'gold.jsonl': `${line}\n`,
    'cut.jsonl': `${line}\n{"id":"b","text":`,
    'shapeless.jsonl': `${line}\n{"id":"b","text":"One.","attributions":[{"content":[{"start":"0"}]}]}\n`,
    'twice.jsonl': `${line}\n${line}\n`,
    'empty.jsonl': '\n',
    'latin.jsonl': Buffer.from('{"id":"\u00e9"}', 'latin1'),
  }
  await Promise.all(Object.entries(files).map(([name, content]) => writeFile(join(here, name), content)))
})
afterAll(() => rm(here, { recursive: true, force: true }))

async function run(...words: readonly string[]) {
  let output = ''
  let said = ''
  const write = (text: string) => void (output += text)
  const say = (line: string) => void (said += `${line}\n`)
  const usual = join(here, 'none.jsonl')
  const code = await evalCommand(words, { here, usual, write, say, progress: undefined })
  return { code, output, said }
}

test('tells the table, the readings, the calibration, the errors and the speed', async () => {
  const { code, output, said } = await run('gold.jsonl')
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(output).toContain('gold attributions 2')
  expect(output).toMatch(/^quoted only .*\ncontent {2}IoU>=\.5 {3}100\.0 {2}100\.0 {2}100\.0$/m)
  expect(output).toContain('speech-cue recall 100.0  (content of 1 of 1 found)')
  expect(output).toMatch(/^quotationBefore +1 +1 +100\.0 +1 +100\.0$/m)
  expect(output).toMatch(/^of those at 0\.9 or more, 100\.0 % right \(1\)$/m)
  expect(output).toMatch(/missed: indirect, other cue\n.*quay, 43\n.*<The board> \{wants\} \[a new pier\]/)
  expect(output).toMatch(/^[\d,]+ words\/s on one thread/m)
})

test('looks at the asked part alone', async () => {
  const { output } = await run('gold.jsonl', '--only', 'quoted')
  expect(output).toContain('gold attributions 1')
  expect(output).toContain('errors: 0')
})

test('keeps to the errors of one reading when that is asked', async () => {
  expect((await run('gold.jsonl', '--rule', 'quotationBefore')).output).toContain(
    'errors of proposals by quotationBefore: 0',
  )
})

test('gives the same figures as JSON, without the text', async () => {
  const { output } = await run('gold.jsonl', '--json')
  const [found] = JSON.parse(output) as [Record<string, unknown>]
  expect(found).toMatchObject({
    gold: 'gold.jsonl',
    summary: { gold: 2, content: { overlap: { r: 0.5 } } },
    errors: [{ kind: 'missed', count: 1, examples: [{ id: 'quay' }] }],
  })
  expect(output).not.toContain('We stay')
})

describe('a gold set or call that cannot be used is a sentence and exit status 2', () => {
  test.each([
    [['missing.jsonl'], 'it is not there'],
    [['gold.jsonl', 'missing.jsonl'], 'it is not there'],
    [['.'], 'cannot be read'],
    [['cut.jsonl'], 'line 2: it is not JSON'],
    [['shapeless.jsonl'], 'line 2 is no gold article'],
    [['twice.jsonl'], 'line 2: the id “quay” was there before'],
    [['empty.jsonl'], 'holds no article'],
    [['latin.jsonl'], 'it is not UTF-8'],
    [[], 'name a gold set'],
    [['gold.jsonl', '--only', 'some'], '--only takes quoted, direct, mixed, indirect, not “some”'],
    [['gold.jsonl', '--errors', 'many'], '--errors takes a number'],
    [['gold.jsonl', '--rule', 'guessing'], 'no proposal was made by “guessing”'],
    [['gold.jsonl', '--fast'], '--fast'],
  ])('%j', async (words, part) => {
    const { code, output, said } = await run(...words)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(said).toContain(part)
  })
})
