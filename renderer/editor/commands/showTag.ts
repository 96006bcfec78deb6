/** Takes a tag in hand from outside the text, as from a list, and brings its beginning into view. */
import { TextSelection, type Command } from 'prosemirror-state'
import { placesOf } from '../../../shared/document/tags.ts'
import { tagOf } from '../links.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { takeInHand } from '../plugins/tagInHand.ts'
import { goTo } from '../showing/place.ts'

export function showTag(id: string): Command {
  return (state, dispatch) => {
    if (!tagOf(recordsOf(state), id)) return false
    const place = placesOf(state.doc, id)[0]
    const tr = takeInHand(state.tr, id)
    dispatch?.(place ? goTo(tr.setSelection(TextSelection.create(tr.doc, place.to)), place) : tr)
    return true
  }
}
