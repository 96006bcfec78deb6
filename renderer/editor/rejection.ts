/** Turning a suggestion down. */
import type { EditorState, Transaction } from 'prosemirror-state'
import type { Attribution } from '../../shared/model/attribution.ts'
import { changeRecords } from '../../shared/document/changeRecords.ts'
import { onlyLinkedTo } from './links.ts'
import { recordsOf } from './state/recordsPlugin.ts'
import { unmark } from './unmark.ts'

/** The rejected quote keeps its place, so that it is not proposed there again; cues and sources nobody else uses go. */
export function rejection(state: EditorState, quote: Attribution): Transaction {
  const records = recordsOf(state)
  const { tr } = state
  const cueIds = onlyLinkedTo(records, quote.id, quote.cueIds)
  const mentionIds = onlyLinkedTo(records, quote.id, quote.mentionIds)
  for (const id of cueIds) unmark(tr, 'cue', id)
  for (const id of mentionIds) unmark(tr, 'source', id)
  const rejected: Attribution = { ...quote, status: 'rejected', cueIds: [], mentionIds: [], sourceIds: [] }
  return tr.step(changeRecords(records, [rejected], [...cueIds, ...mentionIds]))
}
