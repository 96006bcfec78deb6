import type { AnsweredBefore } from './answersFile.ts'
import { linesOf } from './readPieces.ts'
import { idOfLine } from './tagLine.ts'

/** The input is not the one that the answers are of. */
export class OtherInput extends Error {}

/** The pieces of a stream without the lines that were answered. @throws OtherInput when the last of those has another id */
export async function* skipAnswered(
  pieces: AsyncIterable<Uint8Array | undefined>,
  before: AnsweredBefore | undefined,
): AsyncGenerator<Uint8Array | undefined> {
  const { lines, last } = before ?? { lines: 0, last: undefined }
  let left = lines
  for await (const piece of pieces) {
    const count = left === 0 ? 0 : linesIn(piece)
    if (left === 0) yield piece
    else if (count < left) left -= count
    else {
      const start = piece === undefined ? undefined : startOfLine(piece, left)
      const [skipped] = linesOf(piece?.subarray(startOfLine(piece, left - 1), start)).slice(-2)
      const [wanted, found] = [idOfLine(last), idOfLine(skipped)]
      if (wanted !== undefined && wanted !== found)
        throw new OtherInput(
          `this is another input: its line ${lines} is ${found ?? 'without an id'}, and the last answer is to ${wanted}.`,
        )
      if (piece !== undefined && start !== undefined && count > left) yield piece.subarray(start)
      left = 0
    }
  }
  if (left > 0)
    throw new OtherInput(`this is another input: it has ${lines - left} lines, and ${lines} were answered.`)
}

const LINE_FEED = 0x0a

/** A piece has no end of its last line. */
function linesIn(piece: Uint8Array | undefined): number {
  let count = 1
  if (piece === undefined) return count
  for (let at = piece.indexOf(LINE_FEED); at >= 0; at = piece.indexOf(LINE_FEED, at + 1)) count += 1
  return count
}

/** Where a line of a piece begins, counted from 0; the end of the piece for one beyond its last. */
function startOfLine(piece: Uint8Array, line: number): number {
  let start = 0
  for (let count = 0; count < line; count++) {
    const end = piece.indexOf(LINE_FEED, start)
    if (end < 0) return piece.length
    start = end + 1
  }
  return start
}
