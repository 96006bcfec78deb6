import type { Furniture } from './furniture.ts'
import type { Range } from './range.ts'
import { readDateline } from './readDateline.ts'
import { readHeaderLine } from './readHeaderLine.ts'
import { readTailLine } from './readTailLine.ts'
import { splitLines } from './splitLines.ts'

/** So many lines above the story may be its head; a date further down belongs to the story. */
const HEAD_LINES = 10
const STORY_LENGTH = 160

/** The parts of a wire text that are not story, in document order, never overlapping. */
export function findFurniture(text: string, blocks: readonly Range[]): readonly Furniture[] {
  const found: Furniture[] = []
  let linesSeen = 0
  let inHead = true
  let lead = true
  for (const block of blocks) {
    for (const line of splitLines(text, block.start, block.end)) {
      if (line.start === line.end) continue
      linesSeen += 1
      const words = text.slice(line.start, Math.min(line.end, line.start + 2000))
      if (inHead && linesSeen > HEAD_LINES) inHead = false
      const header = inHead ? readHeaderLine(text, line) : undefined
      if (header !== undefined) {
        found.push(...header)
        continue
      }
      const kind = readTailLine(words)
      if (kind !== undefined) {
        found.push({ kind, start: line.start, end: line.end })
        continue
      }
      if (line.start !== block.start) continue
      const dateline = readDateline(text, block.start, block.end, lead)
      found.push(...dateline)
      // Prose, not a headline or a standfirst: from here on dates and names are the story's own.
      const isStory = dateline.length > 0 || words.length > STORY_LENGTH || /[.!?…]["'”’)]*$/u.test(words)
      if (isStory) {
        lead = false
        inHead = false
      }
    }
  }
  return found
}
