/**
 * Keeps sections near their size. A section is only a hint to the browser, so this is the one place that knows about
 * their length; it looks at the number of children of each section and never at their content.
 */
import type { Transaction } from 'prosemirror-state'
import { canJoin } from 'prosemirror-transform'

/** Measured: with 10, a key compared and watched twice as many sections; with 40, it laid out too much around the caret. */
export const SECTION_SIZE = 20
const LARGEST = 40
const SMALLEST = 5

/** Splits sections that have grown too long and joins those that have shrunk, in place. */
export function keepSections(tr: Transaction): Transaction {
  for (let index = tr.doc.childCount - 1; index >= 0; index--) {
    const section = tr.doc.child(index)
    if (section.childCount > LARGEST) {
      const pos = startOf(tr, index)
      for (let child = largestSplit(section.childCount); child > 0; child -= SECTION_SIZE) {
        let offset = 0
        for (let i = 0; i < child; i++) offset += section.child(i).nodeSize
        tr.split(pos + 1 + offset)
      }
    } else if (section.childCount < SMALLEST && tr.doc.childCount > 1) {
      const border = startOf(tr, index) + (index === 0 ? section.nodeSize : 0)
      if (canJoin(tr.doc, border)) tr.join(border)
    }
  }
  return tr
}

function largestSplit(count: number): number {
  return Math.floor((count - 1) / SECTION_SIZE) * SECTION_SIZE
}

function startOf(tr: Transaction, index: number): number {
  let pos = 0
  for (let i = 0; i < index; i++) pos += tr.doc.child(i).nodeSize
  return pos
}
