/**
 * The rejected suggestion that the selection is about: the one whose words are selected, or the shortest at the caret. Where
 * somebody has tagged the same words since, there is nothing to be asked.
 */
import type { EditorState } from 'prosemirror-state'
import { placesOf, tagsInBlock, type TagRange } from '../../shared/document/tags.ts'
import { attributionKind, type Attribution } from '../../shared/model/attribution.ts'
import { recordsOf } from './state/recordsPlugin.ts'

export function rejectedAt(state: EditorState): Attribution | undefined {
  const { $head, from, to, empty } = state.selection
  if (!$head.parent.isTextblock) return undefined
  const offset = $head.parentOffset
  const records = recordsOf(state)
  const statusOf = ({ id }: TagRange) => records.find(attributionKind, id)?.status
  const quotes = tagsInBlock($head.parent).filter(({ role }) => role === 'content')
  const isTaggedSince = (rejected: TagRange): boolean =>
    quotes.some((tag) => tag.from === rejected.from && tag.to === rejected.to && statusOf(tag) !== 'rejected')
  const found = quotes
    .filter((tag) => tag.from <= offset && offset <= tag.to && statusOf(tag) === 'rejected')
    .filter((tag) => !isTaggedSince(tag))
    .flatMap(({ id }) => records.find(attributionKind, id) ?? [])
  if (found.length < 2) return found[0]
  const length = ({ id }: Attribution) =>
    placesOf(state.doc, id).reduce((sum, place) => sum + place.to - place.from, 0)
  const isSelected = ({ id }: Attribution) =>
    !empty && placesOf(state.doc, id).some((place) => place.from === from && place.to === to)
  return found.find(isSelected) ?? [...found].sort((a, b) => length(a) - length(b))[0]
}
