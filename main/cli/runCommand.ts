import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { CommandIo, ExitCode } from './commandIo.ts'
import { exportArticle } from './exportArticle.ts'
import { COMMANDS, type CommandName, GENERAL_HELP, HELP } from './help.ts'
import { tagFiles } from './tagFiles.ts'
import { tagStream } from './tagStream.ts'
import { validateFiles } from './validateFiles.ts'

// The command line's front: it tells commands apart, answers --help and turns a wrong call into a sentence.

class UsageError extends Error {}

/** @param words what was typed after "quoin" */
export async function runCommand(words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [first, ...rest] = words
  if (first === '--help' || first === '-h' || first === 'help') {
    await io.write(GENERAL_HELP)
    return 0
  }
  const command = COMMANDS.find((name) => name === first)
  if (command === undefined) {
    io.say(first === undefined ? 'quoin: say what to do.' : `quoin: there is no command “${first}”.`)
    io.say(`The commands are ${COMMANDS.join(', ')}; quoin --help tells what they do.`)
    return 2
  }
  try {
    return await run(command, rest, io)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.say(`quoin ${command}: ${error.message}`)
    io.say(`quoin ${command} --help tells how to call it.`)
    return 2
  }
}

async function run(command: CommandName, words: readonly string[], io: CommandIo): Promise<ExitCode> {
  const { values, positionals } = parse(words, OPTIONS[command])
  if (values.help === true) {
    await io.write(HELP[command])
    return 0
  }
  switch (command) {
    case 'tag':
      return tag(values, positionals, io)
    case 'validate':
      return validateFiles(some(positionals), io)
    case 'export':
      return exportOne(values, positionals, io)
  }
}

async function tag(values: Values, files: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (values.jsonl === true) {
    if (files.length > 0 || values.out !== undefined || values.table === true) {
      throw new UsageError('--jsonl reads standard input and writes standard output; it takes no FILE.')
    }
    return tagStream(io, jobsOf(values.jobs))
  }
  if (values.jobs !== undefined) throw new UsageError('--jobs goes with --jsonl.')
  return tagFiles(some(files), { out: values.out, table: values.table === true }, io)
}

const MOST_JOBS = 64

function jobsOf(typed: string | undefined): number {
  if (typed === undefined) return 1
  const jobs = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs takes a whole number from 1 to ${MOST_JOBS}, not “${typed}”.`)
  return jobs
}

async function exportOne(values: Values, files: readonly string[], io: CommandIo): Promise<ExitCode> {
  const [file, another] = some(files)
  if (file === undefined || another !== undefined) throw new UsageError('export one FILE at a time.')
  if (values.format === undefined) throw new UsageError('say --format; there is: json.')
  if (values.format !== 'json') throw new UsageError(`there is no format “${values.format}”; there is: json.`)
  return exportArticle(file, { format: values.format, out: values.out }, io)
}

function some(files: readonly string[]): readonly string[] {
  if (files.length === 0) throw new UsageError('name a FILE, or - for standard input.')
  if (files.filter((file) => file === '-').length > 1)
    throw new UsageError('standard input can be read once.')
  return files
}

const HELP_OPTION = { help: { type: 'boolean', short: 'h' } } as const
const OPTIONS: Readonly<Record<CommandName, NonNullable<ParseArgsConfig['options']>>> = {
  tag: {
    ...HELP_OPTION,
    out: { type: 'string' },
    table: { type: 'boolean' },
    jsonl: { type: 'boolean' },
    jobs: { type: 'string' },
  },
  validate: HELP_OPTION,
  export: { ...HELP_OPTION, out: { type: 'string' }, format: { type: 'string' } },
}

interface Values {
  readonly help: boolean | undefined
  readonly table: boolean | undefined
  readonly jsonl: boolean | undefined
  readonly jobs: string | undefined
  readonly out: string | undefined
  readonly format: string | undefined
}

function parse(
  words: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
): { readonly values: Values; readonly positionals: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options,
      allowPositionals: true,
      strict: true,
    })
    const flag = (name: string): boolean | undefined => (values[name] === true ? true : undefined)
    const word = (name: string): string | undefined => {
      const value = values[name]
      return typeof value === 'string' ? value : undefined
    }
    if (word('out') === '') throw new UsageError('--out needs a name.')
    return {
      values: {
        help: flag('help'),
        table: flag('table'),
        jsonl: flag('jsonl'),
        jobs: word('jobs'),
        out: word('out'),
        format: word('format'),
      },
      positionals,
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
      throw new UsageError(error.message.split('. To specify')[0] ?? error.message)
    }
    throw error
  }
}
