import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { LineOptions } from '../../../main/cli/commandIo.ts'
import { bundle } from '../helpers/bundle.ts'
import { quoin } from './session.ts'

let scripts = ''
let script = ''
beforeAll(async () => {
  scripts = await mkdtemp(join(tmpdir(), 'quoin-'))
  script = await bundle(new URL('../../../main/cli/tagWorker.ts', import.meta.url).pathname, scripts)
})
afterAll(() => rm(scripts, { recursive: true, force: true }))

const SENTENCE =
  'The council met. “We stay,” Ana Ruiz said. Jan Lund told reporters that the bridge would close.\n\n'

/** Lines of very different length, some of them bad, some empty, in the order of their numbers. */
const LINES = Array.from({ length: 500 }, (_, number) => {
  if (number % 41 === 7) return `{"id":${number}`
  if (number % 43 === 9) return `{"id":${number},"text":7}`
  if (number % 47 === 11) return ''
  const length = number % 97 === 0 ? 100 : (number * 7) % 9
  return JSON.stringify({ id: number, text: SENTENCE.repeat(length) })
})
const INPUT = `${LINES.join('\n')}\n`

async function* inPieces(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

/** Starts real threads and counts them. */
function threads() {
  const started: Worker[] = []
  const startTagger = (workerData: LineOptions) => {
    const worker = new Worker(script, { workerData })
    started.push(worker)
    return worker
  }
  return { started, startTagger }
}

describe('on several threads', () => {
  test.each([
    [2, 997],
    [3, 64 * 1024],
    [3, 10_000],
  ])('%i of them, reading %i bytes at a time, write the same bytes as one', async (jobs, size) => {
    const { started, startTagger } = threads()
    const one = await quoin(['tag', '--jsonl'], '', { input: inPieces(INPUT, size) })
    const input = inPieces(INPUT, size)
    const several = await quoin(['tag', '--jsonl', '--jobs', String(jobs)], '', { input, startTagger })
    expect(several).toEqual(one)
    expect(one.code).toBe(1)
    expect(started).toHaveLength(jobs)
  })

  test('bad lines are answered in their places', async () => {
    const { startTagger } = threads()
    const { code, output, said } = await quoin(['tag', '--jsonl', '--jobs', '2'], INPUT, { startTagger })
    const answers = output
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line || '{}') as { readonly id?: number; readonly error?: string })
    expect(code).toBe(1)
    expect(said).toMatch(/500 lines: \d+ answered, 25 bad, \d+ blank\.\n$/)
    expect(answers).toHaveLength(LINES.length)
    for (const [number, line] of LINES.entries()) {
      const isBad = line !== '' && !line.endsWith('"}')
      expect(answers[number]?.id).toBe(line === '' || !line.endsWith('}') ? undefined : number)
      expect(answers[number]?.error !== undefined).toBe(isBad)
      if (isBad && number < 300) expect(said).toContain(`quoin tag: line ${number + 1}: `)
    }
  })

  test('no thread is started that has nothing to do', async () => {
    const { started, startTagger } = threads()
    const line = '{"id":1,"text":"One."}\n'
    const input = inPieces(line, line.length)
    expect(await quoin(['tag', '--jsonl', '--jobs', '8'], '', { input, startTagger })).toEqual({
      code: 0,
      output: '{"id":1,"attributions":[]}\n',
      said: 'quoin tag: 1 line: 1 answered, 0 bad.\n',
    })
    expect(started).toHaveLength(1)
  })

  test('an answer comes while the input stays open', async () => {
    const { startTagger } = threads()
    let close = (): void => {}
    async function* open(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":1,"text":"One."}\n')
      await new Promise<void>((resolve) => {
        close = resolve
      })
    }
    const written = new Promise<string>((resolve) => {
      const write = async (text: string) => resolve(text)
      void quoin(['tag', '--jsonl', '--jobs', '2'], '', { input: open(), startTagger, write })
    })
    expect(await written).toBe('{"id":1,"attributions":[]}\n')
    close()
  })

  test('no more than a few pieces are read while nobody takes what was written', async () => {
    const { startTagger } = threads()
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1
        yield Buffer.from(`{"id":${given},"text":"One."}\n`)
        if (given % 20 === 0) await new Promise((resolve) => setTimeout(resolve, 1))
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
    const never = quoin(['tag', '--jsonl', '--jobs', '2'], '', { input: endless(), write, startTagger })
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(given).toBeLessThan(16)
    release()
    await expect(never).rejects.toThrow('stopped')
  })
})

describe('a thread that dies', () => {
  test.each([
    ['by ending', 'process.exit(3)', 'exit code 3'],
    ['by an error', 'throw new Error("no memory left")', 'no memory left'],
    [
      'in the middle',
      'require("node:worker_threads").parentPort.on("message", () => process.exit(4))',
      'exit code 4',
    ],
  ])('%s is said, and nothing hangs although the input stays open', async (_title, code, part) => {
    async function* open(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('{"id":1,"text":"One."}\n{"id":2,"text":"Two."}\n')
      await new Promise(() => undefined)
    }
    const startTagger = () => new Worker(code, { eval: true, stderr: true })
    const ran = await quoin(['tag', '--jsonl', '--jobs', '2'], '', { input: open(), startTagger })
    expect(ran).toMatchObject({ code: 1, output: '' })
    expect(ran.said).toContain(`quoin tag: a thread stopped before it had answered (${part})`)
  })
})
