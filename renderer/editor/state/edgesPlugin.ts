/**
 * Keeps the edges of tags tidy while the text changes: one that has come to lie inside a character, as when an accent is typed
 * behind its last letter, widens the tag; white space at one, as when words over it were replaced, is left outside.
 */
import { isHistoryTransaction } from 'prosemirror-history'
import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { neighbour } from '../../../shared/document/neighbour.ts'
import { schema } from '../../../shared/document/schema.ts'
import { goesOn } from '../../../shared/document/stretches.ts'
import { tagsInBlock, textOfBlock, type PosRange } from '../../../shared/document/tags.ts'
import { snapToGraphemes, trimRange } from '../../../shared/text/graphemes.ts'
import { changedRange } from '../changedRange.ts'
import { changesText, isRemote } from './modePlugin.ts'

export function edgesPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      const local = transactions.filter((tr) => changesText(tr) && !isRemote(tr))
      const changed = changedRange(local)
      if (!changed) return null
      const range = { from: changed.from, to: Math.min(changed.to, state.doc.content.size) }
      // An input method's words are not finished, and undo brings back what was.
      const isFinal = local.every(
        (tr) => tr.getMeta('composition') === undefined && !isHistoryTransaction(tr),
      )
      return tidied(state.tr, range, isFinal)
    },
  })
}

function tidied(tr: Transaction, range: PosRange, trims: boolean): Transaction | null {
  tr.doc.nodesBetween(range.from, range.to, (node, pos) => {
    if (!node.isTextblock) return true
    const text = textOfBlock(node)
    const begin = pos + 1
    for (const { id, role, from: start, to: end } of tagsInBlock(node)) {
      const mark = schema.mark(role, { id })
      const whole = snapToGraphemes(text, { start, end })
      if (whole.start < start || whole.end > end) {
        tr.addMark(begin + whole.start, begin + whole.end, mark)
        continue
      }
      const tidy = trims ? trimRange(text, { start, end }) : { start, end }
      const isTouched = (edge: number) => range.from <= begin + edge && begin + edge <= range.to
      if (tidy.start > start && isTouched(start) && !goesOnAt(tr.doc, node, pos, start))
        tr.removeMark(begin + start, begin + tidy.start, mark)
      if (tidy.end < end && isTouched(end) && !goesOnAt(tr.doc, node, pos, end))
        tr.removeMark(begin + tidy.end, begin + end, mark)
    }
    return false
  })
  return tr.docChanged ? tr : null
}

/** Whether the tag may go on behind this edge, where a very long paragraph is cut into stretches. */
function goesOnAt(doc: Node, node: Node, pos: number, edge: number): boolean {
  if (edge === 0) return goesOn(node)
  const next = edge === node.content.size ? neighbour(doc, pos + 1, 1) : undefined
  return next !== undefined && goesOn(next.node)
}
