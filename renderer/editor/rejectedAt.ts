/** The rejected suggestion that the selection is about: the one whose words are selected, or the shortest at the caret. */
import type { EditorState } from 'prosemirror-state'
import { placesOf, tagsInBlock } from '../../shared/document/tags.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { recordsOf } from './plugins/recordsPlugin.ts'

export function rejectedAt(state: EditorState): Attribution | undefined {
  const { $head, from, to, empty } = state.selection
  if (!$head.parent.isTextblock) return undefined
  const offset = $head.parentOffset
  const found = tagsInBlock($head.parent)
    .filter((tag) => tag.role === 'content' && tag.from <= offset && offset <= tag.to)
    .flatMap(({ id }) => recordsOf(state).find('attribution', id) ?? [])
    .filter(({ status }) => status === 'rejected')
  if (found.length < 2) return found[0]
  const length = ({ id }: Attribution) =>
    placesOf(state.doc, id).reduce((sum, place) => sum + place.to - place.from, 0)
  const isSelected = ({ id }: Attribution) =>
    !empty && placesOf(state.doc, id).some((place) => place.from === from && place.to === to)
  return found.find(isSelected) ?? [...found].sort((a, b) => length(a) - length(b))[0]
}
