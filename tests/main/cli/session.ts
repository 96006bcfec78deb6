import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CommandIo } from '../../../main/cli/commandIo.ts'
import { runCommand } from '../../../main/cli/runCommand.ts'

export interface Ran {
  readonly code: number
  readonly output: string
  readonly said: string
}

/** Runs the command line as if it had been typed; `typed` is what comes in on standard input. */
export async function quoin(
  words: readonly string[],
  typed: string | Uint8Array = '',
  more: Partial<CommandIo> = {},
): Promise<Ran> {
  let output = ''
  let said = ''
  const write = async (text: string): Promise<void> => {
    output += text
  }
  const code = await runCommand(words, {
    input: pieces(Buffer.from(typed)),
    inputSize: undefined,
    write,
    print: write,
    say: (line) => {
      said += `${line}\n`
    },
    terminal: undefined,
    startTagger: () => {
      throw new Error('this session has no threads')
    },
    width: 100,
    ...more,
  })
  return { code, output, said }
}

/** In pieces that cut lines and characters in two, as a pipe does. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}

/** An empty folder of its own, with a way to put files into it and read them. */
export async function folder() {
  const path = await mkdtemp(join(tmpdir(), 'quoin-cli-'))
  const at = (name: string): string => join(path, name)
  return {
    at,
    put: async (name: string, content: string | Uint8Array): Promise<string> => {
      await writeFile(at(name), content)
      return at(name)
    },
    text: (name: string): Promise<string> => readFile(at(name), 'utf8'),
    json: async (name: string): Promise<unknown> => JSON.parse(await readFile(at(name), 'utf8')),
  }
}
