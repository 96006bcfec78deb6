/** One tag may have several pieces: "A," he said. "B" is one quote. */
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import { placesOf, type PosRange } from '../../../shared/document/tags.ts'
import { isOf } from '../../../shared/document/records.ts'
import { attributionKind, type Attribution } from '../../../shared/model/attribution.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { onlyLinkedTo, markedOf, quotesOf } from '../links.ts'
import { isPart, isSuggested, roleOfRecord } from '../../../shared/model/record.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { idInHand } from '../state/tagInHand.ts'
import { sameTag } from '../sameTag.ts'
import { selectionRanges } from '../selectionRanges.ts'
import { unmark } from '../unmark.ts'

/** Adds the selected words to the tag in hand. */
export const addPiece: Command = (state, dispatch) => {
  const tag = markedOf(recordsOf(state), idInHand(state))
  const role = tag && roleOfRecord(tag)
  const ranges = selectionRanges(state)
  const last = ranges.at(-1)
  if (!tag || !role || !last) return false
  if (dispatch) {
    const { tr } = state
    for (const { from, to } of ranges) tr.addMark(from, to, schema.mark(role, { id: tag.id }))
    if (isOf(attributionKind, tag)) takeOver(state, tr, tag, ranges)
    dispatch(tr.setSelection(TextSelection.create(tr.doc, last.to)))
  }
  return true
}

/**
 * A suggestion of these very words is a part of the quote now, and so is its cue. Who said the quote is known already, unless
 * nobody is named: then it is whom the suggestion names.
 */
function takeOver(
  state: EditorState,
  tr: Transaction,
  quote: Attribution,
  ranges: readonly PosRange[],
): void {
  const twin = sameTag(state, 'content', ranges)
  if (!twin || isPart(twin) || !isSuggested(twin) || twin.id === quote.id) return
  const records = recordsOf(state)
  const { nestedIn, ...flat } = quote
  const outer = nestedIn === twin.id ? twin.nestedIn : nestedIn
  const isNamed = quote.mentionIds.length > 0 || quote.sourceIds.length > 0
  const whole: Attribution = {
    ...flat,
    ...(outer === undefined ? {} : { nestedIn: outer }),
    cueIds: [...new Set([...quote.cueIds, ...twin.cueIds])],
    ...(isNamed ? {} : { mentionIds: twin.mentionIds, sourceIds: twin.sourceIds }),
  }
  const left = isNamed ? onlyLinkedTo(records, twin.id, twin.mentionIds) : []
  const within = quotesOf(records, twin.id)
    .filter(({ id }) => id !== quote.id)
    .map((nested) => ({ ...nested, nestedIn: quote.id }))
  unmark(tr, 'content', twin.id)
  for (const id of left) unmark(tr, 'source', id)
  tr.step(changeRecords(records, [whole, ...within], [twin.id, ...left]))
}

/** Takes the piece at the caret away from the tag in hand; the last piece stays, for that is what Untag is for. */
export const removePiece: Command = (state, dispatch) => {
  const tag = markedOf(recordsOf(state), idInHand(state))
  const role = tag && roleOfRecord(tag)
  if (!tag || !role) return false
  const places = placesOf(state.doc, tag.id)
  const { head } = state.selection
  const piece = places.find(({ from, to }) => from <= head && head <= to)
  if (!piece || places.length < 2) return false
  if (dispatch) dispatch(state.tr.removeMark(piece.from, piece.to, schema.mark(role, { id: tag.id })))
  return true
}
