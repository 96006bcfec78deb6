/**
 * Shows characters that change how others are read and are not seen themselves as small labelled boxes: a text turned round by
 * an override would otherwise say what is not in it. The text stays as it is, and so does every offset.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { textOfBlock } from '../../../shared/document/tags.ts'
import { hiddenCharacters } from '../../../shared/text/hiddenCharacters.ts'
import { changedRange } from '../changedRange.ts'

const key = new PluginKey<DecorationSet>('hiddenCharacters')

export function hiddenCharactersPlugin(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_, { doc }) => DecorationSet.create(doc, boxesIn(doc, 0, doc.content.size)),
      apply: (tr, before) => {
        if (tr.doc === tr.before) return before
        const mapped = before.map(tr.mapping, tr.doc)
        const range = changedRange([tr])
        if (!range) return mapped
        const fresh = boxesIn(tr.doc, range.from, range.to)
        const stale = mapped.find(range.from, range.to)
        return stale.length + fresh.length === 0 ? mapped : mapped.remove(stale).add(tr.doc, fresh)
      },
    },
    props: { decorations: (state) => key.getState(state) },
  })
}

/** The style sheet prints the name, and keeps what the character does to the writing direction inside of its box. */
function boxesIn(doc: Node, from: number, to: number): Decoration[] {
  const boxes: Decoration[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    for (const { at, name } of hiddenCharacters(textOfBlock(node))) {
      const start = pos + 1 + at
      if (start < from || start >= to) continue
      boxes.push(Decoration.inline(start, start + 1, { class: 'hidden-character', 'data-name': name }))
    }
    return false
  })
  return boxes
}
