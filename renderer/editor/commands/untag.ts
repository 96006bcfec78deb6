/** Takes the tag in hand, or the shortest one at the caret, away. */
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { placesOf } from '../../../shared/document/tags.ts'
import { schema, type Role } from '../../../shared/document/schema.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { changeRecords } from '../changeRecords.ts'
import { quotesOf, roleOfRecord, tagOf, withoutLink } from '../links.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { idInHand, takeInHand } from '../plugins/tagInHand.ts'
import { tagsAt } from '../tagsAt.ts'

export const untag: Command = (state, dispatch) => {
  const id = idInHand(state) ?? tagsAt(state, state.selection.head)[0]?.id
  if (id === undefined || !tagOf(recordsOf(state), id)) return false
  if (dispatch) dispatch(takeInHand(removeTag(state, id), null))
  return true
}

/**
 * A quote takes the cues with it that no other quote uses: a cue is nothing by itself. Sources stay, for they name
 * somebody whether or not they are quoted. A cue or source is unlinked from its quotes.
 */
function removeTag(state: EditorState, id: string): Transaction {
  const { tr } = state
  const records = recordsOf(state)
  const record = records.get(id)
  const put: QuoinRecord[] = []
  const removed = [id]
  if (record?.record === 'attribution') {
    removed.push(...record.cueIds.filter((cueId) => quotesOf(records, cueId).length === 1))
    for (const quote of records.ofKind('attribution')) {
      if (quote.nestedIn !== id) continue
      const { nestedIn: _, ...flat } = quote
      put.push(record.nestedIn === undefined ? flat : { ...flat, nestedIn: record.nestedIn })
    }
  } else {
    put.push(...quotesOf(records, id).map((quote) => withoutLink(quote, id)))
  }
  for (const each of removed) {
    const gone = records.get(each)
    const role = gone && roleOfRecord(gone)
    if (role) unmark(tr, role, each)
  }
  return tr.step(changeRecords(records, put, removed))
}

export function unmark(tr: Transaction, role: Role, id: string): void {
  for (const { from, to } of placesOf(tr.doc, id)) tr.removeMark(from, to, schema.mark(role, { id }))
}
