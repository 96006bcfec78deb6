/** Space: takes the shortest tag at the caret in hand; again, the next one outward; after the outermost, none. */
import type { Command } from 'prosemirror-state'
import { idInHand, takeInHand } from '../plugins/tagInHand.ts'
import { tagsAt } from '../tagsAt.ts'

export const selectTag: Command = (state, dispatch) => {
  const tags = tagsAt(state, state.selection.head)
  if (tags.length === 0) return false
  const held = tags.findIndex(({ id }) => id === idInHand(state))
  if (dispatch) dispatch(takeInHand(state.tr, tags[held + 1]?.id ?? null))
  return true
}
