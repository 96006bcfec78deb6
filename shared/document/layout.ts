/**
 * The plain text of a document and where each paragraph stands in it. The text is what was received, to the letter:
 * the white space between paragraphs is kept beside them and put back here.
 */
import type { Node } from 'prosemirror-model'
import { firstEndingAfter } from '../text/firstEndingAfter.ts'
import type { Range } from '../text/range.ts'
import type { BlockRange } from './build.ts'
import type { BlockKind } from './schema.ts'
import { eachParagraph } from './sections.ts'
import { goesOn } from './stretches.ts'
import { textOfBlock, type PosRange } from './tags.ts'

/** A paragraph node: a paragraph, or a stretch of one. */
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

const layouts = new WeakMap<Node, Layout>()

/** Put together once for each document. */
export function layoutOf(doc: Node): Layout {
  const known = layouts.get(doc)
  if (known) return known
  const layout = layOut(doc)
  layouts.set(doc, layout)
  return layout
}

function layOut(doc: Node): Layout {
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
  if (goesOn(block)) return ''
  const gap = String(block.attrs['before'])
  return LINE_BREAK.test(gap) ? gap : DEFAULT_GAP
}

/** The paragraphs as one reads them, each put together of its stretches. */
export function paragraphsIn({ blocks }: Layout): readonly BlockRange[] {
  const found: BlockRange[] = []
  for (const { node, kind, start, end } of blocks) {
    const last = found.at(-1)
    if (last && goesOn(node)) found[found.length - 1] = { ...last, end }
    else found.push({ kind, start, end })
  }
  return found
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

/** The pieces of a text range, one a paragraph, as document positions; gaps between paragraphs fall away. */
export function positionsOf(layout: Layout, range: Range): readonly PosRange[] {
  const found: PosRange[] = []
  for (const { block, part } of blocksIn(layout, range)) {
    const last = goesOn(block.node) ? found.at(-1) : undefined
    const to = block.pos + part.end
    if (last) found[found.length - 1] = { from: last.from, to }
    else found.push({ from: block.pos + part.start, to })
  }
  return found
}
