/** Builds a document from a plain text, its paragraphs and the marks that belong on it. */
import { Fragment, type Mark, type Node } from 'prosemirror-model'
import type { Range } from '../text/range.ts'
import { schema, type BlockKind } from './schema.ts'
import { inChapters } from './sections.ts'
import { stretchesOf } from './stretches.ts'

export interface MarkedRange extends Range {
  readonly mark: Mark
}

export interface BlockRange extends Range {
  readonly kind: BlockKind
}

/**
 * @param blocks paragraphs or stretches of them, in order, with nothing but white space between them
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
  for (const block of blocks.flatMap((whole) => stretchesIn(text, whole))) {
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

function stretchesIn(text: string, { kind, ...block }: BlockRange): readonly BlockRange[] {
  return stretchesOf(text, block).map((stretch) => ({ ...stretch, kind }))
}

/** The pieces of a paragraph between the edges of its marks, each with the marks that lie on it. @param marks by start */
function markedText(text: string, block: Range, marks: readonly MarkedRange[]): Fragment {
  const inside = marks.filter(({ start, end }) => start < end && start < block.end && end > block.start)
  const ending = [...inside].sort((a, b) => a.end - b.end)
  const open = new Set<MarkedRange>()
  const pieces: Node[] = []
  let begun = 0
  let ended = 0
  for (let from = block.start; from < block.end; ) {
    for (let next = inside[begun]; next && next.start <= from; next = inside[++begun]) open.add(next)
    for (let next = ending[ended]; next && next.end <= from; next = ending[++ended]) open.delete(next)
    const to = Math.min(inside[begun]?.start ?? Infinity, ending[ended]?.end ?? Infinity, block.end)
    pieces.push(schema.text(text.slice(from, to), markSet(open)))
    from = to
  }
  return Fragment.fromArray(pieces)
}

/** Each tag once and one kind of furniture, as `Mark.addToSet` has it, which costs the square of their number. */
function markSet(open: Iterable<MarkedRange>): readonly Mark[] {
  const set = new Map<string, Mark>()
  for (const { mark } of open) set.set(`${mark.type.name} ${String(mark.attrs['id'])}`, mark)
  return [...set.values()]
}
