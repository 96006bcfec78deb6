import type { Node } from 'prosemirror-model'

export interface PlacedNode {
  readonly node: Node
  /** Position of its first character in the document. */
  readonly pos: number
}

/**
 * The paragraph node before or behind one, whatever sections lie between.
 * @param pos in the text of the one
 */
export function neighbour(doc: Node, pos: number, direction: -1 | 1): PlacedNode | undefined {
  const $pos = doc.resolve(pos)
  for (let depth = $pos.depth - 1; depth >= 0; depth--) {
    const index = $pos.index(depth) + direction
    if (index < 0 || index >= $pos.node(depth).childCount) continue
    let node = $pos.node(depth).child(index)
    let start = $pos.posAtIndex(index, depth) + 1
    while (!node.isTextblock) {
      const child = direction === 1 ? node.firstChild : node.lastChild
      if (!child) return undefined
      start += direction === 1 ? 1 : node.content.size - child.nodeSize + 1
      node = child
    }
    return { node, pos: start }
  }
  return undefined
}
