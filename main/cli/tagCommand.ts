import type { CommandIo } from './commandIo.ts'
import type { ExitCode } from './exitCode.ts'
import type { Typed } from './options.ts'
import { tagFiles } from './tagFiles.ts'
import { tagStream } from './tagStream.ts'
import { UsageError } from './usageError.ts'

const OF_STREAMS = ['jobs', 'full', 'errors', 'resume']
const OF_FILES = ['table', 'files-from']

/** @throws UsageError */
export async function tagCommand(typed: Typed, io: CommandIo): Promise<ExitCode> {
  const { flags, words, files } = typed
  const first = (names: readonly string[]): string | undefined =>
    names.find((name) => flags.has(name) || words.has(name))
  if (!flags.has('jsonl')) {
    const stray = first(OF_STREAMS)
    if (stray !== undefined) throw new UsageError(`--${stray} goes with --jsonl.`)
    if (words.has('out') && files.includes('-'))
      throw new UsageError('“-” is written to standard output; leave --out away.')
    return tagFiles(typed, io)
  }
  const stray = first(OF_FILES)
  if (files.length > 0 || stray !== undefined)
    throw new UsageError(
      `--jsonl reads standard input; it takes no ${stray === undefined ? 'FILE' : `--${stray}`}.`,
    )
  const errors = words.get('errors')
  if (errors !== undefined && errors !== 'as-lines')
    throw new UsageError(`--errors takes as-lines, not “${errors}”.`)
  const out = words.get('out')
  if (flags.has('resume') && out === undefined)
    throw new UsageError('--resume goes on with a file; name it with --out.')
  return tagStream(
    {
      jobs: jobsOf(words.get('jobs')),
      full: flags.has('full'),
      errorsAsLines: errors === 'as-lines',
      out: out === undefined ? undefined : { path: out, resume: flags.has('resume') },
    },
    io,
  )
}

const MOST_JOBS = 64

function jobsOf(typed: string | undefined): number {
  if (typed === undefined) return 1
  const jobs = /^\d{1,2}$/.test(typed) ? Number(typed) : 0
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new UsageError(`--jobs takes a whole number from 1 to ${MOST_JOBS}, not “${typed}”.`)
  return jobs
}
