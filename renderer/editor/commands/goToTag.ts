import { TextSelection, type Transaction } from 'prosemirror-state'
import type { Records } from '../../../shared/document/records.ts'
import { placesOf } from '../../../shared/document/tags.ts'
import { linkedIds } from '../links.ts'
import { goTo, spanOf } from '../showing/place.ts'

/**
 * Goes to a tag: the caret behind its first piece, and all of its pieces in sight where there is room for them, with the cue
 * and source that belong to it where there is room for those, too.
 */
export function goToTag(tr: Transaction, id: string, records: Records): Transaction {
  const places = placesOf(tr.doc, id)
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return tr
  const caret = TextSelection.create(tr.doc, first.to)
  const frame = [...places, ...linkedIds(records, id).flatMap((linked) => placesOf(tr.doc, linked))]
  return goTo(tr.setSelection(caret), { from: first.from, to: last.to }, spanOf(frame))
}
