import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { quoin } from './session.ts'

test.each([
  [['--help'], 'quoin COMMAND --help'],
  [['-h'], 'quoin COMMAND --help'],
  [['tag', '--help'], '--jsonl'],
  [['tag', '--help'], '--jobs N'],
  [['validate', '--help'], 'invariants'],
  [['export', '--help'], '--format json|csv|w3c'],
  [['export', '--help'], '--units UNIT'],
  [['--help'], '--version'],
])('%j tells how to call it', async (words, part) => {
  const { code, output, said } = await quoin(words)
  expect({ code, said }).toEqual({ code: 0, said: '' })
  expect(output).toContain(part)
})

test('--version tells which Quoin it is', async () => {
  const manifest = JSON.parse(await readFile('package.json', 'utf8')) as { readonly version: string }
  expect(await quoin(['--version'])).toEqual({ code: 0, output: `quoin ${manifest.version}\n`, said: '' })
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
    [['tag', '--jsonl', '--jobs', ''], '--jobs needs a value'],
    [['tag', '--jsonl', '--table'], 'it takes no --table'],
    [['tag', '--jsonl', '--errors', 'never'], '--errors takes as-lines, not “never”'],
    [['tag', '--jsonl', '--resume'], 'name it with --out'],
    [['tag', 'a.txt', '--full'], '--full goes with --jsonl'],
    [['tag', '-', '--out', 'x'], 'leave --out away'],
    [['tag', '-dash.txt'], 'no option “-dash.txt”. Is it a FILE? Write ./-dash.txt or put -- before it.'],
    [['tag', '-', '--files-from', '-'], 'standard input can be read once'],
    [['tag', '--jsonl', '--jobs=-2'], 'not “-2”'],
    [['tag', '--jsonl', '--jobs'], '--jobs'],
    [['tag', '-', '-'], 'standard input can be read once'],
    [['tag', 'a.txt', '--out', ''], '--out needs a value'],
    [['export', 'a.txt'], 'say --format'],
    [['export', 'a.txt', '--format', 'exe'], 'there is no format “exe”; there are: json, csv, w3c.'],
    [['export', 'a.txt', 'b.txt', '--format', 'json'], 'name a folder with --out'],
    [['export', 'a.txt', 'b.txt', '--format', 'w3c'], 'name a folder with --out'],
    [['export', 'a.txt', '--format', 'w3c', '--units', 'bytes'], 'code-points or utf-16, not “bytes”'],
    [['export', 'a.txt', '--format', 'json', '--units', 'utf-16'], '--units goes with csv and w3c'],
    [['export', '--format', 'csv'], 'name a FILE'],
    [['validate'], 'name a FILE'],
  ])('%j', async (words, part) => {
    const { code, output, said } = await quoin(words)
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(said).toContain(part)
    expect(said).toContain('--help')
  })
})
