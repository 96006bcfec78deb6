/** Takes the tag in hand away, or the shortest one that the caret or selection is in: what it only touches is not meant. */
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { textOf, type TagRange } from '../../../shared/document/tags.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { markedOf, onlyLinkedTo, quotesOf, withoutLink } from '../links.ts'
import {
  isPart,
  isSuggested,
  isTag,
  roleOfRecord,
  type Marked,
  type Part,
  type QuoinRecord,
  type Tag,
} from '../../../shared/model/record.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../state/tagInHand.ts'
import { rejection } from '../rejection.ts'
import { say } from '../saying.ts'
import { tagsAt } from '../tagsAt.ts'
import { unmark } from '../unmark.ts'

export const untag: Command = (state, dispatch) => {
  const id = idInHand(state) ?? tagAround(state) ?? null
  const tag = markedOf(recordsOf(state), id)
  if (!tag) return false
  if (!dispatch) return true
  dispatch(takeInHand(removal(state, tag), null))
  return true
}

function removal(state: EditorState, tag: Marked): Transaction {
  if (!isTag(tag)) return say(removeAll(state, [tag.id], []), REMOVED)
  // Untagged, it would be proposed again the next time; rejected, it is not.
  return !isPart(tag) && isSuggested(tag) ? say(rejection(state, tag), REJECTED) : removeTag(state, tag)
}

const REMOVED = 'Removed the comment. Undo brings it back.'
const REJECTED = 'Rejected the suggestion. Undo brings it back.'

function tagAround(state: EditorState): string | undefined {
  const { head, $head, from, to, empty } = state.selection
  const [start, end] = [from - $head.start(), to - $head.start()]
  const isMeant = (tag: TagRange): boolean =>
    tag.from < end && start < tag.to && !(empty && (tag.from === start || tag.to === end))
  return tagsAt(state, head).find(isMeant)?.id
}

/**
 * A quote takes along the cues and sources that no other quote uses: left behind they would be marks that nobody looks for.
 * A cue or source is unlinked from its quotes. Either way what went with it is said.
 */
function removeTag(state: EditorState, tag: Tag): Transaction {
  const records = recordsOf(state)
  const put: QuoinRecord[] = []
  const removed = [tag.id]
  if (isPart(tag)) {
    put.push(...quotesOf(records, tag.id).map((quote) => withoutLink(quote, tag.id)))
  } else {
    removed.push(...onlyLinkedTo(records, tag.id, [...tag.cueIds, ...tag.mentionIds]))
    for (const quote of quotesOf(records, tag.id)) {
      const { nestedIn: _, ...flat } = quote
      put.push(tag.nestedIn === undefined ? flat : { ...flat, nestedIn: tag.nestedIn })
    }
  }
  const loss = isPart(tag) ? unlinkedFrom(state, tag, put.length) : alongWith(state, removed)
  const tr = removeAll(state, removed, put)
  return loss === undefined ? tr : say(tr, `${loss} Undo brings all of it back.`)
}

function removeAll(state: EditorState, removed: readonly string[], put: readonly QuoinRecord[]): Transaction {
  const { tr } = state
  const records = recordsOf(state)
  for (const each of removed) {
    const gone = records.get(each)
    const role = gone && roleOfRecord(gone)
    if (role) unmark(tr, role, each)
  }
  return tr.step(changeRecords(records, put, removed))
}

function alongWith(state: EditorState, removed: readonly string[]): string | undefined {
  const kinds = new Set(removed.map((id) => recordsOf(state).get(id)?.record))
  const [hasCue, hasSource] = [kinds.has('cue'), kinds.has('mention')]
  if (!hasCue && !hasSource) return undefined
  return `Untagged the quote with its ${hasCue && hasSource ? 'cue and source' : hasCue ? 'cue' : 'source'}.`
}

function unlinkedFrom(state: EditorState, tag: Part, quotes: number): string | undefined {
  if (quotes === 0) return undefined
  return `Untagged “${textOf(state.doc, tag.id)}”, the ${roleOfRecord(tag)} of ${quotes === 1 ? 'a quote' : `${quotes} quotes`}.`
}
