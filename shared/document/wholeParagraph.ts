/** A paragraph as one reads it, put together of its stretches: what finds sentences, quotations or words asks for it. */
import type { Node } from 'prosemirror-model'
import { lastWhere } from '../lastWhere.ts'
import { neighbour, type PlacedNode } from './neighbour.ts'
import { goesOn, STRETCH } from './stretches.ts'
import { textOfBlock } from './tags.ts'

interface PlacedStretch extends PlacedNode {
  /** UTF-16 offset of that character into the paragraph. */
  readonly start: number
}

export interface WholeParagraph {
  readonly text: string
  readonly stretches: readonly PlacedStretch[]
}

/** In UTF-16 code units: farther off nothing is that a sentence, a quotation or a frame is told by. */
export const NEARBY = 5 * STRETCH

/**
 * The paragraph around a position, or of a very long one what is near: keys ask for it.
 * @param reach how much text before and behind the stretch of this position it has at least
 * @returns undefined when the position is in no text
 */
export function paragraphAt(doc: Node, pos: number, reach = NEARBY): WholeParagraph | undefined {
  const $pos = doc.resolve(pos)
  if (!$pos.parent.isTextblock) return undefined
  const here = { node: $pos.parent, pos: $pos.start() }
  const before: PlacedNode[] = []
  let left = reach
  for (let node = here; goesOn(node.node) && left > 0; left -= node.node.content.size) {
    const previous = neighbour(doc, node.pos, -1)
    if (!previous) break
    before.unshift(previous)
    node = previous
  }
  const after: PlacedNode[] = []
  left = reach
  for (let node = neighbour(doc, here.pos, 1); node && goesOn(node.node) && left > 0; ) {
    after.push(node)
    left -= node.node.content.size
    node = neighbour(doc, node.pos, 1)
  }
  return together([...before, here, ...after])
}

/** The paragraphs that a range of the document touches, in order; of one that goes on outside of it only what is touched. */
export function paragraphsBetween(doc: Node, from: number, to: number): readonly WholeParagraph[] {
  const found: PlacedNode[][] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const placed = { node, pos: pos + 1 }
    const last = found.at(-1)
    if (last && goesOn(node)) last.push(placed)
    else found.push([placed])
    return false
  })
  return found.map(together)
}

/** The UTF-16 offset into the paragraph of a position in one of its stretches. */
export function offsetIn({ stretches }: WholeParagraph, pos: number): number {
  const stretch = lastStretch(stretches, (each) => each.pos <= pos)
  return stretch ? stretch.start + Math.min(pos - stretch.pos, stretch.node.content.size) : 0
}

/** @param side which of the two positions at the border of stretches: the end of the one, -1, or the beginning of the next */
export function posIn({ stretches }: WholeParagraph, offset: number, side: -1 | 1): number {
  const isBefore = ({ start }: PlacedStretch) => (side === 1 ? start <= offset : start < offset)
  const stretch = lastStretch(stretches, isBefore)
  return stretch ? stretch.pos + offset - stretch.start : 0
}

/** A key asks this of a paragraph of thousands of stretches, and find a thousand times. */
function lastStretch(
  stretches: readonly PlacedStretch[],
  isSo: (stretch: PlacedStretch) => boolean,
): PlacedStretch | undefined {
  const isSoAt = (index: number): boolean => {
    const stretch = stretches[index]
    return stretch !== undefined && isSo(stretch)
  }
  return stretches[Math.max(0, lastWhere(stretches.length, isSoAt))]
}

function together(nodes: readonly PlacedNode[]): WholeParagraph {
  let start = 0
  const stretches = nodes.map(({ node, pos }) => {
    const stretch = { node, pos, start }
    start += node.content.size
    return stretch
  })
  return { text: nodes.map(({ node }) => textOfBlock(node)).join(''), stretches }
}
