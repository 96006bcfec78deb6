/**
 * The invisible levels between an article and its paragraphs: `doc > chapter+ > section+ > paragraph+`. They mean nothing to
 * anybody: the browser lays out only the sections near the window and looks at nothing inside a chapter far from it, and what
 * is remembered of a section or chapter stands until a paragraph in it changes.
 * This is the one place that knows how long they are; it counts children and never looks at their content.
 */
import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { canJoin } from 'prosemirror-transform'
import { schema } from './schema.ts'

/** Paragraphs in a section, and sections in a chapter, when they are new. Measured with `npm run bench -- galley`. */
export const SECTION_SIZE = 10
const CHAPTER_SIZE = 10

/** How much longer and shorter they may grow. */
const LARGEST = 2
const SMALLEST = 0.25

/** The paragraphs of an article as the content of its document. */
export function inChapters(paragraphs: readonly Node[]): readonly Node[] {
  const sections = grouped(paragraphs, SECTION_SIZE).map((some) => schema.node('section', null, some))
  return grouped(sections, CHAPTER_SIZE).map((some) => schema.node('chapter', null, some))
}

/** All sections of a document, in order. */
export function sectionsOf(doc: Node): readonly Node[] {
  return doc.children.flatMap((chapter) => chapter.children)
}

/** @param visit is given each paragraph with the position before it */
export function eachParagraph(doc: Node, visit: (paragraph: Node, pos: number) => void): void {
  doc.descendants((node, pos) => {
    if (node.isTextblock) visit(node, pos)
    return !node.isTextblock
  })
}

/** Splits chapters and sections that have grown too long and joins those that have shrunk, in place. */
export function keepSections(tr: Transaction): Transaction {
  for (let index = tr.doc.childCount - 1; index >= 0; index--)
    keepSize(tr, startOf(tr.doc, index, 0) + 1, SECTION_SIZE)
  return keepSize(tr, 0, CHAPTER_SIZE)
}

/**
 * From the last child to the first, so that what is still to come stays where it is.
 * @param start where the content of the parent begins
 */
function keepSize(tr: Transaction, start: number, size: number): Transaction {
  const parentNow = () => tr.doc.resolve(start).parent
  for (let index = parentNow().childCount - 1; index >= 0; index--) {
    const parent = parentNow()
    const child = parent.child(index)
    if (child.childCount > LARGEST * size) split(tr, child, startOf(parent, index, start), size)
    else if (child.childCount < SMALLEST * size && parent.childCount > 1) {
      const border = startOf(parent, Math.max(index, 1), start)
      if (canJoin(tr.doc, border)) tr.join(border)
    }
  }
  return tr
}

function startOf(parent: Node, index: number, start: number): number {
  return parent.children.slice(0, index).reduce((pos, { nodeSize }) => pos + nodeSize, start)
}

/** Into pieces of about this size, none much shorter than the others. @param pos where the node begins */
function split(tr: Transaction, node: Node, pos: number, size: number): void {
  const pieces = Math.ceil(node.childCount / size)
  for (let piece = pieces - 1; piece > 0; piece--)
    tr.split(startOf(node, Math.round((piece * node.childCount) / pieces), pos + 1))
}

function grouped(nodes: readonly Node[], size: number): readonly (readonly Node[])[] {
  const groups: Node[][] = []
  for (let from = 0; from < nodes.length; from += size) groups.push(nodes.slice(from, from + size))
  return groups
}
