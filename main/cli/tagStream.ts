import { type AnswersFile, openAnswers } from './answersFile.ts'
import type { CommandIo, LineOptions } from './commandIo.ts'
import { EXIT, type ExitCode } from './exitCode.ts'
import { inOrder } from './inOrder.ts'
import { createProgress } from './progress.ts'
import { linesOf, readPieces } from './readPieces.ts'
import { OtherInput, skipAnswered } from './skipAnswered.ts'
import { createTaggers, TaggerStopped } from './taggers.ts'
import { type Answered, LONGEST_LINE, tagLine } from './tagLine.ts'
import { createTally } from './tally.ts'

export interface StreamOptions extends LineOptions {
  readonly jobs: number
  /** Whether bad lines are no failure, being answered in their places. */
  readonly errorsAsLines: boolean
  /** Standard output when undefined. */
  readonly out: { readonly path: string; readonly resume: boolean } | undefined
}

/** Pieces of the input on their way at once for each thread: what it has at hand, and what waits for its turn. */
const AHEAD = 4
/** In bytes: beyond this no more is read ahead than one piece for each thread, however long its lines are. */
const MUCH = 8 * 1024 * 1024

type Pieces = AsyncIterable<Uint8Array | undefined>

/** Lines {"id", "text"} in, lines with their answers or {"id", "error"} out, in the same order. */
export async function tagStream(options: StreamOptions, io: CommandIo): Promise<ExitCode> {
  const opened = options.out && (await openAnswers(options.out))
  if (opened?.ok === false) {
    io.say(`quoin tag: ${opened.message}`)
    return EXIT.failed
  }
  try {
    return await answerAll(options, opened?.value, io)
  } finally {
    await opened?.value.close()
  }
}

async function answerAll(
  options: StreamOptions,
  file: AnswersFile | undefined,
  io: CommandIo,
): Promise<ExitCode> {
  const { jobs, errorsAsLines } = options
  const progress = createProgress({ terminal: io.terminal, size: io.inputSize })
  const tally = createTally(io.say, file?.answered.lines ?? 0)
  const pieces = skipAnswered(readPieces(counted(io.input, progress.reach), LONGEST_LINE), file?.answered)
  const answers = jobs === 1 ? answeredHere(pieces, options) : answeredByThreads(pieces, options, io)
  try {
    for await (const answered of answers) {
      await (file ?? io).write(answered.output)
      tally.add(answered)
      progress.add(answered)
    }
  } catch (error) {
    if (!(error instanceof TaggerStopped || error instanceof OtherInput)) throw error
    progress.end()
    io.say(`quoin tag: ${error.message}`)
    return EXIT.failed
  }
  progress.end()
  return tally.end() && !errorsAsLines ? EXIT.failed : EXIT.well
}

async function* counted(
  input: AsyncIterable<Uint8Array>,
  reach: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of input) {
    bytes += chunk.length
    reach(bytes)
    yield chunk
  }
}

async function* answeredHere(pieces: Pieces, options: LineOptions): AsyncGenerator<Answered> {
  for await (const piece of pieces) for (const line of linesOf(piece)) yield tagLine(line, options)
}

async function* answeredByThreads(
  pieces: Pieces,
  { jobs, full }: StreamOptions,
  { startTagger }: CommandIo,
): AsyncGenerator<Answered> {
  const taggers = createTaggers(() => startTagger({ full }), jobs)
  const hasRoom = (waiting: readonly (Uint8Array | undefined)[]): boolean =>
    waiting.length < jobs || (waiting.length < AHEAD * jobs && sizeOf(waiting) < MUCH)
  try {
    yield* inOrder(pieces, { work: taggers.tag, hasRoom })
  } finally {
    await taggers.stop()
  }
}

const sizeOf = (pieces: readonly (Uint8Array | undefined)[]): number =>
  pieces.reduce((sum, piece) => sum + (piece?.length ?? 0), 0)
