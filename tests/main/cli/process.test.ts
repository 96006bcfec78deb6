/** The command line as a process of its own: its memory on long input, Ctrl+C, and what it draws. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bundle } from '../helpers/bundle.ts'

const MEGABYTE = 1024 * 1024

/** Says at the end how much memory the process had at most, in megabytes. */
const WATCH = `
const { isMainThread } = require('node:worker_threads')
if (isMainThread) process.on('exit', () => {
  process.stderr.write('MOST ' + Math.round(process.resourceUsage().maxRSS / 1024) + '\\n')
})
`

let scripts = ''
beforeAll(async () => {
  scripts = await mkdtemp(join(tmpdir(), 'quoin-'))
  const source = (name: string): string => new URL(`../../../main/cli/${name}`, import.meta.url).pathname
  await bundle(source('quoin.ts'), scripts, 'quoin.cjs')
  await bundle(source('tagWorker.ts'), scripts, 'tagWorker.cjs')
  await writeFile(join(scripts, 'watch.cjs'), WATCH)
})
afterAll(() => rm(scripts, { recursive: true, force: true }))

function start(words: readonly string[]) {
  const args = ['--require', join(scripts, 'watch.cjs'), join(scripts, 'quoin.cjs'), ...words]
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] })
  // It may end before it has read all: that is what some of these tests are about.
  child.stdin.on('error', () => undefined)
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  return { child, said: () => said }
}

/** Lines whose names are long and whose texts are short: much to carry in and out, little to read. */
function* lines(bytes: number): Generator<string> {
  const name = 'n'.repeat(4000)
  for (let given = 0, number = 0; given < bytes; number++) {
    const line = `{"id":"${number} ${name}","text":"“We stay,” Ana Ruiz said."}\n`
    given += line.length
    yield line
  }
}

/** @returns megabytes at most in memory, and bytes written */
async function most(jobs: number, megabytes: number) {
  const { child, said } = start(['tag', '--jsonl', '--jobs', String(jobs)])
  let written = 0
  child.stdout.on('data', (chunk: Buffer) => {
    written += chunk.length
  })
  const closed = once(child, 'close')
  await pipeline(Readable.from(lines(megabytes * MEGABYTE)), child.stdin)
  expect(await closed).toEqual([0, null])
  return { memory: Number(/^MOST (\d+)$/m.exec(said())?.[1]), written }
}

describe.each([1, 2])('memory on %i threads', (jobs) => {
  test('does not grow with the input', async () => {
    const some = await most(jobs, 20)
    const more = await most(jobs, 60)
    expect(some.written).toBeGreaterThan(19 * MEGABYTE)
    expect(more.written).toBeGreaterThan(59 * MEGABYTE)
    expect(more.memory / some.memory).toBeLessThan(1.25)
  })

  test('does not grow while nobody takes what was written, and an interruption leaves whole lines', async () => {
    const { child, said } = start(['tag', '--jsonl', '--jobs', String(jobs)])
    // It is at work: how long it takes to begin is the machine's affair.
    child.stdin.write('{"id":0,"text":""}\n')
    await once(child.stdout, 'readable')
    let given = 0
    for (const line of lines(60 * MEGABYTE)) {
      given += line.length
      // Full, and nothing was taken for a while: the command has stopped reading.
      if (!child.stdin.write(line) && !(await drains(child.stdin))) break
    }
    expect(given).toBeLessThan(4 * MEGABYTE)
    child.kill('SIGINT')
    const [output, ended] = await Promise.all([text(child.stdout), once(child, 'close')])
    expect(ended).toEqual([130, null])
    expect(output.endsWith('}\n')).toBe(true)
    expect(said().replace(/^MOST \d+\n/m, '')).toBe('')
  })
})

async function drains(stream: NodeJS.WritableStream): Promise<boolean> {
  const patience = AbortSignal.timeout(1500)
  return once(stream, 'drain', { signal: patience }).then(
    () => true,
    () => false,
  )
}

test.each([1, 2])('Ctrl+C in the middle of %i threads’ work ends it at once', async (jobs) => {
  const { child, said } = start(['tag', '--jsonl', '--jobs', String(jobs)])
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk
  })
  const feeding = pipeline(Readable.from(lines(600 * MEGABYTE)), child.stdin).catch(() => undefined)
  while (output.length < MEGABYTE) await once(child.stdout, 'data')
  child.kill('SIGINT')
  expect(await once(child, 'close')).toEqual([130, null])
  await feeding
  expect(output.endsWith('}\n')).toBe(true)
  expect(said().replace(/^MOST \d+\n/m, '')).toBe('')
})

test('a reader that has seen enough ends it without a word', async () => {
  const { child, said } = start(['tag', '--jsonl', '--jobs', '2'])
  const feeding = pipeline(Readable.from(lines(600 * MEGABYTE)), child.stdin).catch(() => undefined)
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect(await once(child, 'exit')).toEqual([0, null])
  await feeding
  expect(said().replace(/^MOST \d+\n/m, '')).toBe('')
})
