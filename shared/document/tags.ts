/**
 * Where the tags are, read off the marks. Everything here is memoised by node identity: after a keystroke only the
 * paragraph that changed is read again, and what is known of its section and chapter put together anew.
 */
import type { Mark, MarkType, Node } from 'prosemirror-model'
import { schema } from './schema.ts'
import { ROLES, type Role } from '../model/role.ts'
import { goesOn } from './stretches.ts'

/** `from`/`to` are relative to whatever the holder says: a paragraph's text, the content of a section, the document. */
export interface TagRange {
  readonly id: string
  readonly role: Role
  readonly from: number
  readonly to: number
}

export interface PosRange {
  readonly from: number
  readonly to: number
}

const byBlock = new WeakMap<Node, readonly TagRange[]>()
const byNode = new WeakMap<Node, ReadonlyMap<string, readonly TagRange[]>>()

/** The order of the text: what begins first, then what is longer; of tags on the very same words the same everywhere. */
export function byPlace(
  a: PosRange & { readonly id: string },
  b: PosRange & { readonly id: string },
): number {
  if (a.id === b.id) return 0
  return a.from - b.from || b.to - a.to || (a.id < b.id ? -1 : 1)
}

/** The tags of a paragraph in UTF-16 offsets into its text, in the order of the text. */
export function tagsInBlock(block: Node): readonly TagRange[] {
  const known = byBlock.get(block)
  if (known) return known
  const open = new Map<string, number>()
  const found: TagRange[] = []
  block.forEach((text, offset) => {
    for (const mark of text.marks) {
      const role = roleOf(mark)
      if (!role) continue
      const id = idOf(mark)
      const to = offset + text.nodeSize
      const at = open.get(id) ?? found.length
      const before = found[at]
      if (before?.to === offset) found[at] = { ...before, to }
      else open.set(id, found.push({ id, role, from: offset, to }) - 1)
    }
  })
  found.sort(byPlace)
  byBlock.set(block, found)
  return found
}

/**
 * Every tag's pieces, tags in the order in which they begin, in positions relative to where the content of this node
 * begins: of a document that is its own positions.
 */
export function tagsIn(node: Node): ReadonlyMap<string, readonly TagRange[]> {
  const known = byNode.get(node)
  if (known) return known
  const tags = new Map<string, TagRange[]>()
  node.forEach((child, offset) => {
    const seam = seamBefore(child, offset)
    const inner = child.isTextblock ? [tagsInBlock(child)] : tagsIn(child).values()
    for (const ranges of inner) for (const range of ranges) putTag(tags, moved(range, offset + 1), seam)
  })
  // A document changes with every edit, and nobody asks the same one twice; its chapters stand.
  if (node.type !== node.type.schema.topNodeType) byNode.set(node, tags)
  return tags
}

/** Puts one more piece to a tag's pieces; one that goes on from another over a seam is the same piece. */
function putTag(tags: Map<string, TagRange[]>, range: TagRange, seam: Seam | undefined): void {
  const before = tags.get(range.id)
  const last = before?.at(-1)
  if (before && last && isSeam(seam, last, range)) before[before.length - 1] = { ...last, to: range.to }
  else if (before) before.push(range)
  else tags.set(range.id, [range])
}

/** Between two stretches of a paragraph: where the text of the one ends and that of the other begins. */
interface Seam {
  readonly end: number
  readonly begin: number
}

/** @param offset before the node, which may hold the stretch at any depth */
function seamBefore(node: Node, offset: number): Seam | undefined {
  let levels = 1
  let first: Node | null = node
  for (; first && !first.isTextblock; first = first.firstChild) levels++
  return first && goesOn(first) ? { end: offset - levels, begin: offset + levels } : undefined
}

function isSeam(seam: Seam | undefined, before: PosRange, after: PosRange): boolean {
  return seam?.end === before.to && seam.begin === after.from
}

const moved = ({ id, role, from, to }: TagRange, by: number): TagRange => ({
  id,
  role,
  from: from + by,
  to: to + by,
})

/** A tag's first piece; undefined when its text is gone. */
export function firstPlaceOf(doc: Node, id: string): PosRange | undefined {
  let start = 1
  let found: PosRange | undefined
  for (const chapter of doc.children) {
    const [first] = tagsIn(chapter).get(id) ?? []
    const place = first && { from: start + first.from, to: start + first.to }
    if (found && !(place && isSeam(seamBefore(chapter, start - 1), found, place))) return found
    if (place) found = { ...place, from: found?.from ?? place.from }
    start += chapter.nodeSize
  }
  return found
}

/**
 * Document positions of a tag's pieces, in order; empty when its text is gone. A piece that goes on from stretch to stretch
 * is one, and lies in several paragraph nodes.
 */
export function placesOf(doc: Node, id: string): readonly PosRange[] {
  const places: PosRange[] = []
  doc.forEach((chapter, offset) => {
    for (const { from, to } of tagsIn(chapter).get(id) ?? []) {
      const last = places.at(-1)
      const place = { from: offset + 1 + from, to: offset + 1 + to }
      if (last && isSeam(seamBefore(chapter, offset), last, place))
        places[places.length - 1] = { ...place, from: last.from }
      else places.push(place)
    }
  })
  return places
}

/** The parts of a stretch of the document, one a paragraph node that has words in it. */
export function partsOf(
  doc: Node,
  { from, to }: PosRange,
): readonly (PosRange & { readonly words: string })[] {
  const parts: (PosRange & { readonly words: string })[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const [start, end] = [Math.max(from, pos + 1), Math.min(to, pos + 1 + node.content.size)]
    if (start < end)
      parts.push({ from: start, to: end, words: textOfBlock(node).slice(start - pos - 1, end - pos - 1) })
    return false
  })
  return parts
}

/** The words of a tag; its pieces are joined by an ellipsis. */
export function textOf(doc: Node, id: string): string {
  return wordsAt(doc, placesOf(doc, id))
}

/** The words of these pieces, joined by an ellipsis. */
export function wordsAt(doc: Node, places: readonly PosRange[]): string {
  return places
    .map((place) =>
      partsOf(doc, place)
        .map(({ words }) => words)
        .join(''),
    )
    .join(' … ')
}

const texts = new WeakMap<Node, string>()

/**
 * The text of a paragraph, put together once: with 800 tags it is in 2,000 pieces, and reading off one tag's words, or
 * comparing two copies of the text, would cost as much as the whole.
 */
export function textOfBlock(block: Node): string {
  const known = texts.get(block)
  if (known !== undefined) return known
  const text = block.textContent
  texts.set(block, text)
  return text
}

/** For whoever makes a paragraph of its text, which need not be put together again. */
export function rememberText(block: Node, text: string): Node {
  texts.set(block, text)
  return block
}

export function idOf(mark: Mark): string {
  return String(mark.attrs['id'])
}

const byMarkType: ReadonlyMap<MarkType, Role> = new Map(ROLES.map((role) => [schema.marks[role], role]))

export function roleOf(mark: Mark): Role | undefined {
  return byMarkType.get(mark.type)
}
