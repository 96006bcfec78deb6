/** The command line as it is called: by npm, by a link on the PATH, from folders that are gone, and ended from outside. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from './temporaryFolder.ts'

const project = join(import.meta.dirname, '../..')
const at = (name: string): string => join(project, 'main/launch', name)

interface Called {
  readonly words: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
}

async function ran(program: string, { words, env = {}, cwd = project }: Called) {
  const child = spawn(program, words, { cwd, env: { ...process.env, INIT_CWD: undefined, ...env } })
  let [output, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk))
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (said += chunk))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, output, said }
}

test('a link on the PATH runs what was built, from any folder', async () => {
  const cwd = await temporaryFolder()
  const { code, output } = await ran(process.execPath, { words: [at('bin.mjs'), '--version'], cwd })
  expect({ code, output }).toEqual({ code: 0, output: expect.stringMatching(/^quoin \d/) as string })
})

test('npm remembers a folder that is gone: a sentence, not a stack', async () => {
  const gone = join(await temporaryFolder(), 'gone')
  const { code, said } = await ran(process.execPath, {
    words: [at('quoin.mjs'), '--help'],
    env: { INIT_CWD: gone },
  })
  expect(code).toBe(1)
  expect(said).toMatch(/^quoin: The folder you stand in is not there any more, .+\n {2}Go to another one/)
  expect(said).not.toContain('    at ')
})

test('called in a folder that was deleted: a sentence, not a stack', async () => {
  const gone = await mkdtemp(join(tmpdir(), 'quoin-'))
  const script = 'cd "$0" && rmdir "$0" && exec "$1" "$2" --help'
  const { code, said } = await ran('sh', { words: ['-c', script, gone, process.execPath, at('quoin.mjs')] })
  expect(code).toBe(1)
  expect(said).toContain('The folder you stand in is not there any more')
  expect(said).not.toContain('    at ')
})

/** Reads a stream that stays open, and has answered a first line. */
async function atWork(program: string, words: readonly string[], env = {}) {
  const child = spawn(program, [...words, 'tag', '--jsonl'], {
    cwd: project,
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  child.stdin.on('error', () => undefined)
  child.stdin.write('{"id":1,"text":""}\n')
  await once(child.stdout, 'data')
  return child
}

test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
  'ended by %s it says so, and nothing runs on',
  async (signal) => {
    const child = await atWork(process.execPath, [at('quoin.mjs')])
    child.kill(signal)
    // Its output closes when nobody is left who could write to it.
    expect(await once(child, 'close')).toEqual([null, signal])
  },
)

test('npm that is ended ends it', async () => {
  const child = await atWork('npm', ['run', '--silent', 'quoin', '--'])
  child.kill('SIGTERM')
  expect(await once(child, 'close')).not.toEqual([0, null])
})
