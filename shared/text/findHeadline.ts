import type { Furniture } from './furniture.ts'
import { covers, overlaps, type Range } from './range.ts'

const HEADLINE_LIMIT = 200
const SEARCHED = 8

/**
 * Index of the block that is the headline: the first that is no furniture, if it is one short line that does not end
 * like a sentence and more text follows it. A byline below makes it a headline though it opens with a quotation or is
 * set in two lines.
 */
export function findHeadline(
  text: string,
  blocks: readonly Range[],
  furniture: readonly Furniture[],
): number | undefined {
  const early = furniture.slice(0, 40)
  for (let index = 0; index < Math.min(blocks.length, SEARCHED); index += 1) {
    const block = blocks[index]
    if (block === undefined) return undefined
    const parts = early.filter((part) => overlaps(part, block))
    if (parts.length > 0) {
      if (parts.some(({ kind }) => kind === 'dateline' || kind === 'wireTag') || !fills(text, block, parts))
        return undefined
      continue
    }
    const next = blocks[index + 1]
    if (next === undefined) return undefined
    const isSigned = early.some((part) => part.kind === 'byline' && part.start === next.start)
    return isHeadline(text, block, isSigned) ? index : undefined
  }
  return undefined
}

function isHeadline(text: string, block: Range, isSigned: boolean): boolean {
  if (block.end - block.start > HEADLINE_LIMIT) return false
  const words = text.slice(block.start, block.end)
  if (!isSigned && (/[\n\r\u2028]/u.test(words) || /^["“„«]/u.test(words))) return /^\P{Ll}+$/u.test(words)
  return !/[.…:;,]["'”’)]*$/u.test(words) || /^\P{Ll}+$/u.test(words)
}

/** Is nothing but furniture in the block? */
function fills(text: string, block: Range, parts: readonly Range[]): boolean {
  for (const word of text.slice(block.start, block.end).matchAll(/[\p{L}\p{N}]+/gu)) {
    const at = { start: block.start + word.index, end: block.start + word.index + word[0].length }
    if (!parts.some((part) => covers(part, at))) return false
  }
  return true
}
