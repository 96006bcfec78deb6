/**
 * Tells each section the number of its first body paragraph (`--first`), for the numbers in the margin. CSS counters alone
 * cannot run on: a section whose drawing the browser may skip counts by itself.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

interface Numbers {
  /** The counts of body paragraphs, one a section. */
  readonly counts: readonly number[]
  readonly decorations: DecorationSet
}

const key = new PluginKey<Numbers>('paragraphNumbers')

export function paragraphNumbersPlugin(): Plugin<Numbers> {
  return new Plugin<Numbers>({
    key,
    state: {
      init: (_, { doc }) => numbersOf(doc, countsOf(doc)),
      apply: (tr, before) => {
        // A tag is a mark: it comes and goes without moving anything.
        if (tr.doc === tr.before || !movesText(tr)) return before
        const counts = countsOf(tr.doc)
        const isSame =
          counts.length === before.counts.length && counts.every((count, i) => count === before.counts[i])
        return isSame
          ? { counts, decorations: before.decorations.map(tr.mapping, tr.doc) }
          : numbersOf(tr.doc, counts)
      },
    },
    props: { decorations: (state) => key.getState(state)?.decorations },
  })
}

function movesText({ mapping }: Transaction): boolean {
  let moves = false
  for (const map of mapping.maps) map.forEach(() => (moves = true))
  return moves
}

function numbersOf(doc: Node, counts: readonly number[]): Numbers {
  let first = 1
  const decorations: Decoration[] = []
  doc.forEach((section, offset, index) => {
    decorations.push(Decoration.node(offset, offset + section.nodeSize, { style: `--first: ${first}` }))
    first += counts[index] ?? 0
  })
  return { counts, decorations: DecorationSet.create(doc, decorations) }
}

const known = new WeakMap<Node, number>()

function countsOf(doc: Node): readonly number[] {
  return doc.children.map((section) => {
    const before = known.get(section)
    if (before !== undefined) return before
    let count = 0
    section.forEach((block) => {
      if (block.attrs['kind'] === 'body') count++
    })
    known.set(section, count)
    return count
  })
}
