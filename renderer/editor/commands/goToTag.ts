import { TextSelection, type Transaction } from 'prosemirror-state'
import { placesOf } from '../../../shared/document/tags.ts'
import { goTo } from '../showing/place.ts'

/** Goes to a tag: the caret behind its first piece, and all of its pieces in sight where there is room for them. */
export function goToTag(tr: Transaction, id: string): Transaction {
  const places = placesOf(tr.doc, id)
  const [first, last] = [places[0], places.at(-1)]
  if (!first || !last) return tr
  const caret = TextSelection.create(tr.doc, first.to)
  return goTo(tr.setSelection(caret), { from: first.from, to: last.to })
}
