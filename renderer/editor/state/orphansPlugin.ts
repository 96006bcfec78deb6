/**
 * A tag whose text was deleted is orphaned: its record stays and remembers what the text said. When the text comes back,
 * by undo or by paste, it is an ordinary tag again.
 */
import { Plugin, type EditorState, type Transaction } from 'prosemirror-state'
import { idOf, placesOf, roleOf, textOf } from '../../../shared/document/tags.ts'
import type { Marked } from '../../../shared/model/record.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { markedOf } from '../links.ts'
import { changesText } from './modePlugin.ts'
import { recordsOf } from './recordsPlugin.ts'

export function orphansPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      // Another window's deletion counts too: two that each delete half of a tag leave nobody else to notice.
      const textual = transactions.filter(changesText)
      if (textual.length === 0) return null
      const put = touchedIds(textual).flatMap((id) => changed(id, before, state))
      return put.length > 0 ? state.tr.step(changeRecords(recordsOf(state), put)) : null
    },
  })
}

function changed(id: string, before: EditorState, state: EditorState): readonly Marked[] {
  const tag = markedOf(recordsOf(state), id)
  if (!tag) return []
  const isGone = placesOf(state.doc, id).length === 0
  if (isGone && tag.orphaned === undefined) return [{ ...tag, orphaned: textOf(before.doc, id) }]
  if (!isGone && tag.orphaned !== undefined) {
    const { orphaned: _, ...found } = tag
    return [found]
  }
  return []
}

/** The tags on the text that these transactions took away or put in. */
function touchedIds(transactions: readonly Transaction[]): readonly string[] {
  const ids = new Set<string>()
  for (const tr of transactions) {
    for (const [index, step] of tr.steps.entries()) {
      const doc = tr.docs[index]
      const after = tr.docs[index + 1] ?? tr.doc
      step.getMap().forEach((oldFrom, oldTo, newFrom, newTo) => {
        doc?.nodesBetween(oldFrom, oldTo, (node) => {
          for (const mark of node.marks) if (roleOf(mark)) ids.add(idOf(mark))
        })
        after.nodesBetween(newFrom, newTo, (node) => {
          for (const mark of node.marks) if (roleOf(mark)) ids.add(idOf(mark))
        })
      })
    }
  }
  return [...ids]
}
