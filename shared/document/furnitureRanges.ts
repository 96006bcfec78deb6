/** What the engine is not to read: furniture, and paragraphs that are no story. */
import type { Node } from 'prosemirror-model'
import type { Layout } from './layout.ts'
import type { Range } from '../text/range.ts'

/** UTF-16 offsets into the article's text. */
export function furnitureRanges({ blocks }: Layout): readonly Range[] {
  return blocks.flatMap(({ node, start, end, kind }) =>
    kind === 'body'
      ? furnitureIn(node).map((range) => ({ start: start + range.start, end: start + range.end }))
      : [{ start, end }],
  )
}

const furniture = new WeakMap<Node, readonly Range[]>()

/** UTF-16 offsets into a paragraph's text; asked for at each reading, found once. */
function furnitureIn(block: Node): readonly Range[] {
  const known = furniture.get(block)
  if (known) return known
  const ranges: Range[] = []
  block.forEach(({ marks, nodeSize }, offset) => {
    if (marks.some(({ type }) => type.name === 'furniture'))
      ranges.push({ start: offset, end: offset + nodeSize })
  })
  furniture.set(block, ranges)
  return ranges
}
