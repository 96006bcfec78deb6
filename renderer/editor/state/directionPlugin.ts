/**
 * Which way a paragraph runs. The page goes by its first letter, and an English paragraph that begins with an Arabic name
 * would run from right to left; most of its letters say better what it is. Words run their own way in either.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { textOfBlock } from '../../../shared/document/tags.ts'
import { changedRange } from '../changedRange.ts'
import { directionOf, LEFTWARD } from '../directionOf.ts'

const key = new PluginKey<DecorationSet>('direction')

export function directionPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, misledIn(doc, 0, doc.content.size)),
      apply: (tr, before) => {
        if (!tr.docChanged) return before
        const mapped = before.map(tr.mapping, tr.doc)
        const range = changedRange([tr])
        if (!range) return mapped
        const [from, to] = [Math.max(0, range.from - 1), Math.min(range.to + 1, tr.doc.content.size)]
        return mapped.remove(mapped.find(from, to)).add(tr.doc, misledIn(tr.doc, from, to))
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** The paragraphs whose first letter runs another way than most of them. */
function misledIn(doc: Node, from: number, to: number): Decoration[] {
  const found: Decoration[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const runs = wayOf(textOfBlock(node))
    if (runs) found.push(Decoration.node(pos, pos + node.nodeSize, { 'data-runs': runs }))
    return false
  })
  return found
}

/** @returns the way most letters run, where the first one runs another; of a text in one direction nothing */
export function wayOf(text: string): 'ltr' | 'rtl' | undefined {
  if (!LEFTWARD.test(text)) return undefined
  const most = directionOf(text)
  const first = LEFTWARD.test(/\p{L}/u.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr'
  return most === first ? undefined : most
}
