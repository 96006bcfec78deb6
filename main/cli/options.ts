import { parseArgs, type ParseArgsConfig } from 'node:util'
import type { CommandName } from './help.ts'
import { UsageError } from './usageError.ts'

/** What was typed after a command's name, each option once and under the name it is typed by. */
export interface Typed {
  readonly flags: ReadonlySet<string>
  readonly words: ReadonlyMap<string, string>
  readonly files: readonly string[]
}

type Options = NonNullable<ParseArgsConfig['options']>

const flag = { type: 'boolean' } as const
const word = { type: 'string' } as const
const help = { type: 'boolean', short: 'h' } as const

const OPTIONS: Readonly<Record<CommandName, Options>> = {
  tag: {
    help,
    out: word,
    table: flag,
    'files-from': word,
    jsonl: flag,
    jobs: word,
    full: flag,
    errors: word,
    resume: flag,
  },
  validate: { help, 'files-from': word },
  export: { help, out: word, format: word, units: word },
}

/** @throws UsageError */
export function readOptions(command: CommandName, typed: readonly string[]): Typed {
  const { values, positionals } = parsed(typed, OPTIONS[command])
  const entries = Object.entries(values)
  const words = new Map(
    entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : [])),
  )
  for (const [name, value] of words) if (value === '') throw new UsageError(`--${name} needs a value.`)
  return {
    flags: new Set(entries.flatMap(([name, value]) => (value === true ? [name] : []))),
    words,
    files: positionals,
  }
}

function parsed(typed: readonly string[], options: Options): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
      const unknown = typed.find((each) => /^-./.test(each) && !isKnown(each, options)) ?? ''
      throw new UsageError(
        `there is no option “${unknown}”. Is it a FILE? Write ./${unknown} or put -- before it.`,
      )
    }
    if (String(error.code).startsWith('ERR_PARSE_ARGS')) throw new UsageError(error.message)
    throw error
  }
}

const isKnown = (each: string, options: Options): boolean =>
  each === '-h' || (each.startsWith('--') && Object.hasOwn(options, each.slice(2).split('=')[0] ?? ''))
