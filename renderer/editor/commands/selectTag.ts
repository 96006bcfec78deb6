/**
 * Space: takes the shortest tag at the caret in hand; again, the next one outward; after the outermost, none. What was selected
 * is selected no more, or the keys that move edges would move those of the selection.
 */
import { Selection, type Command } from 'prosemirror-state'
import { idInHand, takeInHand } from '../state/tagInHand.ts'
import { tagsAt } from '../tagsAt.ts'

export const selectTag: Command = (state, dispatch) => {
  const tags = tagsAt(state, state.selection.head)
  if (tags.length === 0) return false
  const held = tags.findIndex(({ id }) => id === idInHand(state))
  if (!dispatch) return true
  const tr = takeInHand(state.tr, tags[held + 1]?.id ?? null)
  dispatch(state.selection.empty ? tr : tr.setSelection(Selection.near(state.selection.$head, -1)))
  return true
}
