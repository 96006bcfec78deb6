/** Builds a document from a plain text, its paragraphs and the marks that belong on it. */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import type { Range } from '../text/range.ts'
import { schema, type BlockKind } from './schema.ts'
import { inChapters } from './sections.ts'

export interface MarkedRange extends Range {
  readonly mark: Mark
}

export interface BlockRange extends Range {
  readonly kind: BlockKind
}

/**
 * @param blocks in order, with nothing but white space between them
 * @param marks UTF-16 ranges; a range over several paragraphs marks each, gaps between paragraphs are left out
 */
export function buildDocument(
  text: string,
  blocks: readonly BlockRange[],
  marks: readonly MarkedRange[],
): Node {
  const sorted = [...marks].sort((a, b) => a.start - b.start)
  const paragraphs: Node[] = []
  let gapStart = 0
  let next = 0
  let active: MarkedRange[] = []
  for (const block of blocks) {
    active = active.filter(({ end }) => end > block.start)
    for (let mark = sorted[next]; mark && mark.start < block.end; mark = sorted[++next]) active.push(mark)
    const before = text.slice(gapStart, block.start)
    const attrs = { kind: block.kind, ...(paragraphs.length > 0 ? { before } : {}) }
    paragraphs.push(schema.node('paragraph', attrs, markedText(text, block, active)))
    gapStart = block.end
  }
  const head = blocks[0] ? text.slice(0, blocks[0].start) : text
  const tail = blocks.length > 0 ? text.slice(gapStart) : ''
  if (paragraphs.length === 0) paragraphs.push(schema.node('paragraph'))
  return schema.node('doc', { head, tail }, inChapters(paragraphs))
}

function markedText(text: string, block: Range, marks: readonly MarkedRange[]): Fragment {
  const inside = marks.filter(({ start, end }) => start < block.end && end > block.start)
  const edges = new Set([block.start, block.end])
  for (const { start, end } of inside) {
    edges.add(Math.max(start, block.start))
    edges.add(Math.min(end, block.end))
  }
  const cuts = [...edges].sort((a, b) => a - b)
  const pieces: Node[] = []
  for (const [i, from] of cuts.entries()) {
    const to = cuts[i + 1]
    if (to === undefined) break
    const here = inside.filter(({ start, end }) => start <= from && end >= to)
    pieces.push(
      schema.text(
        text.slice(from, to),
        here.reduce<readonly Mark[]>((set, { mark }) => mark.addToSet(set), []),
      ),
    )
  }
  return Fragment.fromArray(pieces)
}
