import type { Range } from './range.ts'
import { readDateline } from './readDateline.ts'
import { readHeaderLine } from './readHeaderLine.ts'
import { splitBlocks } from './splitBlocks.ts'
import { splitLines } from './splitLines.ts'

/** So many lines above the story may be its head. */
const HEAD_LINES = 10
const STORY_LENGTH = 160

/**
 * The paragraphs of an article. Wires set headline, byline and the dateline's paragraph on following lines, where elsewhere a
 * line end is a soft break: above the story each of them is a paragraph of its own.
 */
export function articleBlocks(text: string): readonly Range[] {
  const blocks = splitBlocks(text)
  const found: Range[] = []
  let linesSeen = 0
  for (const [index, block] of blocks.entries()) {
    const lines = splitLines(text, block.start, block.end)
    const pieces = linesSeen < HEAD_LINES ? headPieces(text, lines.slice(0, HEAD_LINES - linesSeen)) : []
    const rest = pieces.at(-1)?.end ?? block.start
    const story = lines.find(({ start }) => start >= rest)
    found.push(...pieces, ...(story ? [{ start: story.start, end: block.end }] : []))
    linesSeen += lines.length
    if (story && isStory(text, story)) return [...found, ...blocks.slice(index + 1)]
  }
  return found
}

/** The lines up to the last header line or up to the dateline: header lines alone, what stands between them together. */
function headPieces(text: string, lines: readonly Range[]): readonly Range[] {
  const pieces: Range[] = []
  let open: Range | undefined
  for (const line of lines) {
    if (readHeaderLine(text, line) !== undefined) {
      if (open) pieces.push(open)
      pieces.push(line)
      open = undefined
    } else if (readDateline(text, line.start, line.end, true).length > 0) {
      return open ? [...pieces, open] : pieces
    } else if (isStory(text, line)) return pieces
    else open = { start: open?.start ?? line.start, end: line.end }
  }
  return pieces
}

/** Prose, not a headline or a standfirst. */
function isStory(text: string, { start, end }: Range): boolean {
  return end - start > STORY_LENGTH || /[.!?…]["'”’)]*$/u.test(text.slice(Math.max(start, end - 4), end))
}
