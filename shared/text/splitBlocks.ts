import type { Range } from './range.ts'
import { splitLines } from './splitLines.ts'

/**
 * The paragraphs of wire text. Where the text has blank lines, they part the paragraphs and a single line end is a soft
 * break inside one; where it has none, every line is a paragraph. U+2029 always parts them.
 * Blocks begin and end with something other than white space and only white space lies between them, so
 * gap + block + gap + … is the text again.
 */
export function splitBlocks(text: string): readonly Range[] {
  const lines = splitLines(text)
  const first = lines.findIndex(isFilled)
  const last = lines.findLastIndex(isFilled)
  const inner = lines.slice(Math.max(first, 0), last + 1)
  const softBreaks = inner.some((line) => !isFilled(line))

  const blocks: Range[] = []
  let open: Range | undefined
  for (const line of inner) {
    if (isFilled(line)) {
      open = { start: open === undefined ? line.start : open.start, end: line.end }
      if (softBreaks && !line.endsParagraph) continue
    }
    if (open !== undefined) blocks.push(open)
    open = undefined
  }
  if (open !== undefined) blocks.push(open)
  return blocks
}

const isFilled = (line: Range): boolean => line.end > line.start
