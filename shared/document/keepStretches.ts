/** After an edit: cuts a paragraph node that has grown too long, and joins stretches that are too short or cut a character. */
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { neighbour } from './neighbour.ts'
import { schema } from './schema.ts'
import { goesOn, isApart, LONGEST, STRETCH, stretchesOf } from './stretches.ts'
import { textOfBlock, type PosRange } from './tags.ts'

/** Two that are no longer than this together are one. */
const SHORTEST = STRETCH / 2
/** How much of the words beside a cut may belong to one character. */
const CHARACTER = 64

/** @param edited what was touched: the nodes in it and those beside it are looked at */
export function keepStretches(tr: Transaction, edited: PosRange): Transaction {
  const before = tr.steps.length
  for (const { node, pos } of nodesIn(tr.doc, edited).reverse()) joinToPrevious(tr, node, pos)
  const maps = tr.mapping.slice(before)
  const left = { from: maps.map(edited.from, -1), to: maps.map(edited.to, 1) }
  for (const { node, pos } of nodesIn(tr.doc, left).reverse()) cut(tr, node, pos)
  return tr
}

interface PlacedNode {
  readonly node: Node
  /** Before the node. */
  readonly pos: number
}

/** From the end of one paragraph to the beginning of the next there are at most so many positions. */
const BESIDE = 7

function nodesIn(doc: Node, { from, to }: PosRange): PlacedNode[] {
  const found: PlacedNode[] = []
  doc.nodesBetween(Math.max(0, from - BESIDE), Math.min(doc.content.size, to + BESIDE), (node, pos) => {
    if (node.isTextblock) found.push({ node, pos })
    return !node.isTextblock
  })
  return found
}

function joinToPrevious(tr: Transaction, node: Node, pos: number): void {
  if (!goesOn(node)) return
  const previous = neighbour(tr.doc, pos + 1, -1)
  if (previous && belongTogether(textOfBlock(previous.node), textOfBlock(node)))
    tr.delete(previous.pos + previous.node.content.size, pos + 1)
}

function belongTogether(words: string, more: string): boolean {
  if (words === '' || more === '' || words.length + more.length <= SHORTEST) return true
  const seam = words.slice(-CHARACTER)
  return !isApart(seam + more.slice(0, CHARACTER), seam.length)
}

function cut(tr: Transaction, node: Node, pos: number): void {
  const text = textOfBlock(node)
  if (text.length <= LONGEST) return
  const attrs = { ...node.attrs, before: '' }
  for (const { start } of stretchesOf(text, { start: 0, end: text.length }).slice(1).reverse())
    tr.split(pos + 1 + start, 1, [{ type: schema.nodes.paragraph, attrs }])
}
