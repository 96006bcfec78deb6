import { once } from 'node:events'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { fileTrouble } from '../storage/fileTrouble.ts'
import type { CommandIo } from './commandIo.ts'
import { EXIT } from './exitCode.ts'
import { runCommand } from './runCommand.ts'
import { inputSize, standardInput } from './standardInput.ts'

// The command line: quoin tag · validate · export. Plain Node, the same services as the window, nothing ever sent.

const { stdin, stdout, stderr } = process

// Every thread of --jobs compiles the engine's many small rules for itself. Inlining them into each other as far as V8 would by
// default costs more than it gives: less of it took a sixth off two jobs on 11 MB, and slowed one job on no length measured.
setFlagsFromString('--max-inlined-bytecode-size=120')
setFlagsFromString('--max-inlined-bytecode-size-cumulative=400')

// A reader that has seen enough ("quoin … | head") is no failure. A full disk is, and nothing more can be written.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.well)
  const { what, remedy } = fileTrouble(error)
  stderr.write(`quoin: standard output cannot be written: ${what}. ${remedy}\n`)
  process.exit(EXIT.failed)
})
// Nobody is left to be told anything.
stderr.on('error', () => undefined)

// What was written ends with a whole line, so that it can be used; whoever cannot wait for its reader interrupts again. A
// terminal and npm both tell us of one Ctrl+C. 130 is what a shell says of an interrupted program.
const ONE_INTERRUPTION = 500
const INTERRUPTED = 130
let interrupted: number | undefined
process.on('SIGINT', () => {
  if (interrupted !== undefined) {
    if (performance.now() - interrupted > ONE_INTERRUPTION) process.exit(INTERRUPTED)
    return
  }
  interrupted = performance.now()
  if (stderr.isTTY) stderr.write('\n')
  stdout.write('', () => process.exit(INTERRUPTED))
})

async function write(text: string): Promise<void> {
  if (interrupted !== undefined) await new Promise(() => undefined)
  // The line of progress, when both go to the same terminal.
  if (stdout.isTTY && stderr.isTTY) stderr.write('\r\u001b[K')
  if (!stdout.write(text)) await once(stdout, 'drain')
}

const io: CommandIo = {
  input: standardInput(),
  inputSize: inputSize(),
  write,
  print: write,
  say: (line) => {
    stderr.write(line.endsWith('\n') ? line : `${line}\n`)
  },
  terminal: stderr.isTTY ? (text) => void stderr.write(text) : undefined,
  startTagger: (options) => new Worker(join(import.meta.dirname, 'tagWorker.cjs'), { workerData: options }),
  width: stdout.columns || 120,
}

/** Its exit code, for the launcher. What is thrown here is a programmer's mistake and ends with its stack. */
export const ended = runCommand(process.argv.slice(2), io).then((code) => {
  process.exitCode = code
  // What is left unread must not keep the process waiting.
  stdin.destroy()
  return code
})
