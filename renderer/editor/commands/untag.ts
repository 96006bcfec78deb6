/** Takes the tag in hand, or the shortest one at the caret, away. */
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { changeRecords } from '../changeRecords.ts'
import { quotesOf, roleOfRecord, tagOf, withoutLink } from '../links.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { idInHand, takeInHand } from '../plugins/tagInHand.ts'
import { rejection } from '../rejection.ts'
import { tagsAt } from '../tagsAt.ts'
import { unmark } from '../unmark.ts'

export const untag: Command = (state, dispatch) => {
  const id = idInHand(state) ?? tagsAt(state, state.selection.head)[0]?.id
  if (id === undefined || !tagOf(recordsOf(state), id)) return false
  if (!dispatch) return true
  const suggestion = recordsOf(state).find('attribution', id)
  // Untagged, it would be proposed again the next time; rejected, it is not.
  const tr = suggestion?.status === 'suggested' ? rejection(state, suggestion) : removeTag(state, id)
  dispatch(takeInHand(tr, null))
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
    for (const quote of quotesOf(records, id)) {
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
