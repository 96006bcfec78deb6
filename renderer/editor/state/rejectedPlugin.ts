/**
 * Shows the words of the rejected suggestion that was chosen from the list: the list keeps the focus, and without it the page
 * shows no selection. Otherwise nothing tells in the text what was rejected.
 */
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { placesOf } from '../../../shared/document/tags.ts'
import { rejectedAt } from '../rejectedAt.ts'
import { idInHand } from './tagInHand.ts'

export function rejectedPlugin(): Plugin {
  return new Plugin({
    props: {
      decorations: (state) => {
        const { from, to, empty } = state.selection
        const rejected = empty || idInHand(state) !== null ? undefined : rejectedAt(state)
        const places = rejected ? placesOf(state.doc, rejected.id) : []
        if (!places.some((place) => place.from === from && place.to === to)) return null
        const shown = places.map((place) =>
          Decoration.inline(place.from, place.to, { class: 'rejected-here' }),
        )
        return DecorationSet.create(state.doc, shown)
      },
    },
  })
}
