/** The tags of the frame in hand as they stand on the screen: the one held first. */
import type { EditorView } from 'prosemirror-view'
import type { Role } from '../../../shared/model/role.ts'
import { placesOf } from '../../../shared/document/tags.ts'
import { markedOf } from '../links.ts'
import { roleOfRecord } from '../../../shared/model/record.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { frameInHand, type Hand } from '../state/tagInHand.ts'
import { linesOf, type LineBox } from './geometry.ts'

export interface DrawnTag {
  readonly id: string
  readonly role: Role
  readonly hand: Hand
  /** The lines of each piece; a piece that is not laid out has none and is left out. */
  readonly pieces: readonly (readonly LineBox[])[]
}

export function drawnTags(view: EditorView, layer: HTMLElement): readonly DrawnTag[] {
  const frame = frameInHand(view.state)
  // Asking where the layer is lays the page out, in the first frame of an article before it is its turn.
  if (frame.size === 0) return []
  const records = recordsOf(view.state)
  const origin = layer.getBoundingClientRect()
  const tags = [...frame].flatMap(([id, hand]) => {
    const record = markedOf(records, id)
    const role = record && roleOfRecord(record)
    const pieces = placesOf(view.state.doc, id)
      .map((place) => linesOf(view, place, origin))
      .filter((lines) => lines.length > 0)
    return role && pieces.length > 0 ? [{ id, role, hand, pieces }] : []
  })
  return tags.toSorted((a, b) => Number(b.hand === 'held') - Number(a.hand === 'held'))
}
