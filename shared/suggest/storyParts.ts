import { overlaps, type Range } from '../text/range.ts'
import { skipWhiteSpace, skipWhiteSpaceBack } from '../text/whiteSpace.ts'

/** What is left of a block once furniture is taken out, without outer white space. */
export function storyParts(text: string, block: Range, furniture: readonly Range[]): readonly Range[] {
  const parts: Range[] = []
  let from = block.start
  const near = furniture.filter((piece) => overlaps(piece, block)).toSorted((a, b) => a.start - b.start)
  for (const piece of [...near, { start: block.end, end: block.end }]) {
    const start = skipWhiteSpace(text, from, block.end)
    const end = skipWhiteSpaceBack(text, start, Math.max(start, Math.min(piece.start, block.end)))
    if (end > start) parts.push({ start, end })
    from = Math.max(from, piece.end)
  }
  return parts
}
