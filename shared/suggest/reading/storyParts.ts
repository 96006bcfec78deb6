import type { Range } from '../../text/range.ts'
import { skipWhiteSpace, skipWhiteSpaceBack } from '../../text/whiteSpace.ts'

/** The blocks with furniture taken out of them, each part without outer white space. */
export function storyParts(
  text: string,
  blocks: readonly Range[],
  furniture: readonly Range[],
): readonly Range[] {
  const pieces = [...furniture].sort((a, b) => a.start - b.start)
  const parts: Range[] = []
  let next = 0
  for (const block of blocks) {
    let from = block.start
    for (let piece = pieces[next]; piece !== undefined && piece.start < block.end; piece = pieces[next]) {
      addPart(parts, text, from, piece.start)
      from = Math.max(from, piece.end)
      // One that reaches into the next block is looked at again there.
      if (piece.end > block.end) break
      next += 1
    }
    addPart(parts, text, from, block.end)
  }
  return parts
}

function addPart(parts: Range[], text: string, from: number, to: number): void {
  const start = skipWhiteSpace(text, from, to)
  const end = skipWhiteSpaceBack(text, start, to)
  if (end > start) parts.push({ start, end })
}
