import { printable } from '../../shared/text/printable.ts'
import { IoTrouble, type CommandIo } from './commandIo.ts'
import { EXIT, type ExitCode } from './exitCode.ts'
import { COMMANDS, type CommandName, GENERAL_HELP, HELP } from './help.ts'
import { readOptions, type Typed } from './options.ts'
import { UsageError } from './usageError.ts'
import { VERSION } from './version.ts'

// The command line's front: it tells commands apart, answers --help and turns a wrong call into a sentence. A command is
// loaded when it is called, so that --help does not wait for the engine.

/** @param typed what was typed after "quoin" */
export async function runCommand(typed: readonly string[], given: CommandIo): Promise<ExitCode> {
  const io = forPeople(given)
  const [first, ...rest] = typed
  if (first === '--help' || first === '-h' || first === 'help') {
    await io.print(GENERAL_HELP)
    return EXIT.well
  }
  if (first === '--version') {
    await io.print(`quoin ${VERSION}\n`)
    return EXIT.well
  }
  const command = COMMANDS.find((name) => name === first)
  if (command === undefined) {
    io.say(first === undefined ? 'quoin: say what to do.' : `quoin: there is no command “${first}”.`)
    io.say(`The commands are ${COMMANDS.join(', ')}; quoin --help tells what they do.`)
    return EXIT.misused
  }
  try {
    return await run(command, readOptions(command, rest), io)
  } catch (error) {
    if (error instanceof UsageError) {
      io.say(`quoin ${command}: ${error.message}`)
      io.say(`quoin ${command} --help tells how to call it.`)
      return EXIT.misused
    }
    if (!(error instanceof IoTrouble)) throw error
    io.say(`quoin ${command}: ${error.message}`)
    return EXIT.failed
  }
}

async function run(command: CommandName, typed: Typed, io: CommandIo): Promise<ExitCode> {
  if (typed.flags.has('help')) {
    await io.print(HELP[command])
    return EXIT.well
  }
  switch (command) {
    case 'tag':
      return (await import('./tagCommand.ts')).tagCommand(typed, io)
    case 'validate':
      return (await import('./validateFiles.ts')).validateFiles(typed, io)
    case 'export':
      return (await import('./exportCommand.ts')).exportCommand(typed, io)
  }
}

/** Names, ids and errors quote what came from outside, which must not drive the terminal. */
const forPeople = (io: CommandIo): CommandIo => ({
  ...io,
  print: (text) => io.print(printable(text)),
  say: (line) => {
    io.say(printable(line))
  },
})
