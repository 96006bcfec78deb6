/** One tag may have several pieces: "A," he said. "B" is one quote. */
import { TextSelection, type Command } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import { placesOf } from '../../../shared/document/tags.ts'
import { roleOfRecord, tagOf } from '../links.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { idInHand } from '../plugins/tagInHand.ts'
import { selectionRanges } from '../selectionRanges.ts'

/** Adds the selected words to the tag in hand. */
export const addPiece: Command = (state, dispatch) => {
  const tag = tagOf(recordsOf(state), idInHand(state))
  const role = tag && roleOfRecord(tag)
  const ranges = selectionRanges(state)
  const last = ranges.at(-1)
  if (!tag || !role || !last) return false
  if (dispatch) {
    const { tr } = state
    for (const { from, to } of ranges) tr.addMark(from, to, schema.mark(role, { id: tag.id }))
    dispatch(tr.setSelection(TextSelection.create(tr.doc, last.to)))
  }
  return true
}

/** Takes the piece at the caret away from the tag in hand; the last piece stays, for that is what Untag is for. */
export const removePiece: Command = (state, dispatch) => {
  const tag = tagOf(recordsOf(state), idInHand(state))
  const role = tag && roleOfRecord(tag)
  if (!tag || !role) return false
  const places = placesOf(state.doc, tag.id)
  const { head } = state.selection
  const piece = places.find(({ from, to }) => from <= head && head <= to)
  if (!piece || places.length < 2) return false
  if (dispatch) dispatch(state.tr.removeMark(piece.from, piece.to, schema.mark(role, { id: tag.id })))
  return true
}
