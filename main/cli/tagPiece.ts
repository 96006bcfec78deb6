import type { LineOptions } from './commandIo.ts'
import { linesOf } from './readPieces.ts'
import { type Answered, tagLine } from './tagLine.ts'

/** All lines of a piece of the input at once, as it goes to a thread and back. */
export function tagPiece(piece: Uint8Array | undefined, options: LineOptions): Answered {
  return linesOf(piece)
    .map((line) => tagLine(line, options))
    .reduce(together)
}

const together = (before: Answered, next: Answered): Answered => ({
  output: before.output + next.output,
  lines: before.lines + next.lines,
  blank: before.blank + next.blank,
  words: before.words + next.words,
  bad:
    next.bad.length === 0
      ? before.bad
      : [...before.bad, ...next.bad.map(({ line, error }) => ({ line: before.lines + line, error }))],
})
