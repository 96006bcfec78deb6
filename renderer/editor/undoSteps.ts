/**
 * How much one undo takes back: of what is typed, a word or so; of what is replaced, the replacing alone; never typing and a
 * tag together. ProseMirror's history goes by pauses, and somebody who types well makes none.
 */
import { closeHistory, isHistoryTransaction } from 'prosemirror-history'
import type { Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { isRemote } from './state/modePlugin.ts'

type Kind = 'typing' | 'deleting' | 'other'

/** @returns what is asked of each transaction before it is applied, in order: the same one, told to begin a step of its own if it does */
export function createUndoSteps(): (tr: Transaction) => Transaction {
  let last: Kind = 'other'
  return (tr) => {
    const isOwn = tr.docChanged && tr.getMeta('addToHistory') !== false && !isRemote(tr)
    // What an input method composes belongs together, however it is put in.
    if (!isOwn || tr.getMeta('composition') !== undefined) return tr
    const kind = isHistoryTransaction(tr) ? 'other' : kindOf(tr)
    const begins = kind === 'other' || kind !== last || beginsWord(tr)
    last = kind
    return begins && !isHistoryTransaction(tr) ? closeHistory(tr) : tr
  }
}

function kindOf({ steps: [step, more] }: Transaction): Kind {
  if (!(step instanceof ReplaceStep) || more) return 'other'
  if (step.from === step.to) return 'typing'
  return step.slice.size === 0 ? 'deleting' : 'other'
}

/** A letter behind white space. */
function beginsWord({ steps: [step], docs: [doc] }: Transaction): boolean {
  if (!(step instanceof ReplaceStep) || !doc || step.from !== step.to) return false
  const before = doc.resolve(step.from).nodeBefore?.text?.at(-1) ?? ''
  const first = step.slice.content.firstChild?.text?.at(0) ?? ' '
  return /\s/u.test(before) && /\S/u.test(first)
}
