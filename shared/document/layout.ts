/**
 * The plain text of a document and where each paragraph stands in it. The text is what was received, to the letter:
 * the white space between paragraphs is kept beside them and put back here.
 */
import type { Node } from 'prosemirror-model'
import { firstEndingAfter } from '../text/firstEndingAfter.ts'
import type { Range } from '../text/range.ts'
import type { BlockKind } from './schema.ts'
import { eachParagraph } from './sections.ts'
import { textOfBlock, type PosRange } from './tags.ts'

interface PlacedBlock {
  readonly node: Node
  /** Position of the first character in the document. */
  readonly pos: number
  /** UTF-16 offsets into the article's text. */
  readonly start: number
  readonly end: number
  readonly kind: BlockKind
}

export interface Layout {
  readonly text: string
  readonly blocks: readonly PlacedBlock[]
}

/** Between paragraphs of a text that does not say otherwise. */
export const DEFAULT_GAP = '\n\n'

const LINE_BREAK = /[\n\r\u2028\u2029]/

export function layoutOf(doc: Node): Layout {
  const pieces: string[] = [String(doc.attrs['head'])]
  let length = String(doc.attrs['head']).length
  const blocks: PlacedBlock[] = []
  eachParagraph(doc, (node, pos) => {
    if (blocks.length > 0) {
      const gap = gapBefore(node)
      pieces.push(gap)
      length += gap.length
    }
    const text = textOfBlock(node)
    pieces.push(text)
    blocks.push({
      node,
      pos: pos + 1,
      start: length,
      end: length + text.length,
      kind: node.attrs['kind'] as BlockKind,
    })
    length += text.length
  })
  pieces.push(String(doc.attrs['tail']))
  return { text: pieces.join(''), blocks }
}

function gapBefore(block: Node): string {
  const gap = String(block.attrs['before'])
  return LINE_BREAK.test(gap) ? gap : DEFAULT_GAP
}

/** The paragraphs that a text range falls on, each with its part of the range in offsets into the paragraph's own text. */
export function blocksIn(
  { blocks }: Layout,
  range: Range,
): readonly { readonly block: PlacedBlock; readonly part: Range }[] {
  const found: { block: PlacedBlock; part: Range }[] = []
  for (let i = firstEndingAfter(blocks, range.start); i < blocks.length; i++) {
    const block = blocks[i]
    if (!block || block.start >= range.end) break
    const start = Math.max(range.start, block.start)
    const end = Math.min(range.end, block.end)
    if (start < end) found.push({ block, part: { start: start - block.start, end: end - block.start } })
  }
  return found
}

/** The pieces of a text range that fall on paragraphs, as document positions; gaps between paragraphs fall away. */
export function positionsOf(layout: Layout, range: Range): readonly PosRange[] {
  return blocksIn(layout, range).map(({ block: { pos }, part: { start, end } }) => ({
    from: pos + start,
    to: pos + end,
  }))
}
