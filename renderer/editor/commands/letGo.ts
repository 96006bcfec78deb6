/**
 * Esc goes one level up: out of link mode or a comment that was begun, then the offer, then the tag out of the hand, then the
 * selection.
 */
import { chainCommands } from 'prosemirror-commands'
import { Selection, type Command } from 'prosemirror-state'
import { idInHand, takeInHand } from '../state/tagInHand.ts'
import { offerOf, setOffer } from '../state/offerPlugin.ts'
import { endComment } from './comments.ts'
import { leaveLinking } from './link.ts'

const releaseTag: Command = (state, dispatch) => {
  if (idInHand(state) === null) return false
  dispatch?.(takeInHand(state.tr, null))
  return true
}

const declineOffer: Command = (state, dispatch) => {
  if (!offerOf(state)) return false
  dispatch?.(setOffer(state.tr, null))
  return true
}

const collapse: Command = (state, dispatch) => {
  if (state.selection.empty) return false
  // The head of a selection of everything is the end of the document, where no caret can be.
  const { head } = state.selection
  dispatch?.(state.tr.setSelection(Selection.near(state.doc.resolve(head), -1)))
  return true
}

export const letGo = chainCommands(leaveLinking, endComment, declineOffer, releaseTag, collapse)
