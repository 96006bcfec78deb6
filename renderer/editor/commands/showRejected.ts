/** Selects the words of a rejected suggestion: it comes to no hand, but one sees what it was and can ask for it again. */
import { TextSelection, type Command } from 'prosemirror-state'
import { firstPlaceOf } from '../../../shared/document/tags.ts'
import { takeInHand } from '../state/tagInHand.ts'
import { goTo } from '../showing/place.ts'

export function showRejected(id: string): Command {
  return (state, dispatch) => {
    const place = firstPlaceOf(state.doc, id)
    if (!place) return false
    const tr = takeInHand(state.tr, null)
    dispatch?.(goTo(tr.setSelection(TextSelection.create(tr.doc, place.from, place.to)), place))
    return true
  }
}
