/** Widens a tag whose edge has come to lie inside a character, as when an accent is typed behind its last letter. */
import { Plugin } from 'prosemirror-state'
import type { Transaction } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import { tagsInBlock } from '../../../shared/document/tags.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'
import { changedRange } from '../changedRange.ts'
import { changesText, isRemote } from './modePlugin.ts'

export function graphemesPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      const local = transactions.filter((tr) => changesText(tr) && !isRemote(tr))
      const range = changedRange(local)
      return range ? keepGraphemes(state.tr, range.from, Math.min(range.to, state.doc.content.size)) : null
    },
  })
}

function keepGraphemes(tr: Transaction, from: number, to: number): Transaction | null {
  tr.doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const text = node.textContent
    for (const { id, role, from: start, to: end } of tagsInBlock(node)) {
      const whole = snapToGraphemes(text, { start, end })
      if (whole.start < start || whole.end > end) {
        tr.addMark(pos + 1 + whole.start, pos + 1 + whole.end, schema.mark(role, { id }))
      }
    }
    return false
  })
  return tr.docChanged ? tr : null
}
