import { once } from 'node:events'
import type { CommandIo } from './commandIo.ts'
import { runCommand } from './runCommand.ts'

// The command line: quoin tag · validate · export. Plain Node, the same services as the window, nothing ever sent.

const { stdin, stdout, stderr } = process

// A reader that has seen enough ("quoin … | head") is no failure.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

const io: CommandIo = {
  input: stdin,
  write: async (text) => {
    if (!stdout.write(text)) await once(stdout, 'drain')
  },
  say: (line) => {
    stderr.write(line.endsWith('\n') ? line : `${line}\n`)
  },
  width: stdout.columns || 120,
}

// One CommonJS file has no top-level await. What is thrown here is a programmer's mistake and ends with its stack.
void runCommand(process.argv.slice(2), io).then((code) => {
  process.exitCode = code
})
