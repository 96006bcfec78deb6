import { describe, expect, test } from 'vitest'
import { quoin } from './session.ts'

test.each([
  [['--help'], 'quoin COMMAND --help'],
  [['-h'], 'quoin COMMAND --help'],
  [['tag', '--help'], '--jsonl'],
  [['tag', '--help'], '--jobs N'],
  [['validate', '--help'], 'invariants'],
  [['export', '--help'], '--format'],
])('%j tells how to call it', async (words, part) => {
  const { code, output, said } = await quoin(words)
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(output).toContain(part)
})

describe('a wrong call is a sentence and exit status 2', () => {
  test.each([
    [[], 'say what to do'],
    [['quote'], 'there is no command “quote”'],
    [['tag'], 'name a FILE'],
    [['tag', '--fast', 'a.txt'], '--fast'],
    [['tag', '--jsonl', 'a.txt'], '--jsonl reads standard input'],
    [['tag', 'a.txt', '--jobs', '2'], '--jobs goes with --jsonl'],
    [['tag', '--jsonl', '--jobs', '0'], 'a whole number from 1 to 64, not “0”'],
    [['tag', '--jsonl', '--jobs', '65'], 'from 1 to 64'],
    [['tag', '--jsonl', '--jobs', '1.5'], 'from 1 to 64'],
    [['tag', '--jsonl', '--jobs', 'many'], 'not “many”'],
    [['tag', '--jsonl', '--jobs', ''], 'from 1 to 64'],
    [['tag', '--jsonl', '--jobs=-2'], 'not “-2”'],
    [['tag', '--jsonl', '--jobs'], '--jobs'],
    [['tag', '-', '-'], 'standard input can be read once'],
    [['tag', 'a.txt', '--out', ''], '--out needs a name'],
    [['export', 'a.txt'], 'say --format'],
    [['export', 'a.txt', '--format', 'csv'], 'there is no format “csv”'],
    [['export', 'a.txt', 'b.txt', '--format', 'json'], 'one FILE at a time'],
    [['validate'], 'name a FILE'],
  ])('%j', async (words, part) => {
    const { code, output, said } = await quoin(words)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(said).toContain(part)
    expect(said).toContain('--help')
  })
})
