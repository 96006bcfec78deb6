import type { CommandIo, ExitCode } from './commandIo.ts'
import { inOrder } from './inOrder.ts'
import { createProgress } from './progress.ts'
import { linesOf, readPieces } from './readPieces.ts'
import { createTaggers, TaggerStopped } from './taggers.ts'
import { type Answered, LONGEST_LINE, tagLine } from './tagLine.ts'

/** Pieces of the input on their way at once for each thread: what it has at hand, and what waits for its turn. */
const AHEAD = 4
/** In bytes: beyond this no more is read ahead than one piece for each thread, however long its lines are. */
const MUCH = 8 * 1024 * 1024

/** Lines {"id", "text"} in, lines {"id", "attributions"} or {"id", "error"} out, in the same order. */
export async function tagStream(io: CommandIo, jobs: number): Promise<ExitCode> {
  const pieces = readPieces(io.input, LONGEST_LINE)
  const answers = jobs === 1 ? answeredHere(pieces) : answeredByThreads(pieces, jobs, io)
  const progress = createProgress(io.terminal)
  let failed = false
  try {
    for await (const answered of answers) {
      failed ||= answered.failed
      if (answered.output !== '') await io.write(answered.output)
      progress.add(answered)
    }
  } catch (error) {
    if (!(error instanceof TaggerStopped)) throw error
    progress.end()
    io.say(`quoin tag: ${error.message}`)
    return 1
  }
  progress.end()
  return failed ? 1 : 0
}

async function* answeredHere(pieces: AsyncIterable<Uint8Array | undefined>): AsyncGenerator<Answered> {
  for await (const piece of pieces) for (const line of linesOf(piece)) yield tagLine(line)
}

async function* answeredByThreads(
  pieces: AsyncIterable<Uint8Array | undefined>,
  jobs: number,
  { startTagger }: CommandIo,
): AsyncGenerator<Answered> {
  const taggers = createTaggers(startTagger, jobs)
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
