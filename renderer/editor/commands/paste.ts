/**
 * Puts words into the galley that were pasted or dropped. They take on the tags that lie on both sides, as typed words do.
 * A tag of their own comes along only where it would not be there twice: when it was cut, or moved, or when the very words
 * that bear it are replaced. Nothing that a web page claims to be ours is believed.
 */
import type { Mark, ResolvedPos, Slice } from 'prosemirror-model'
import { TextSelection, type EditorState, type Transaction } from 'prosemirror-state'
import { dropPoint } from 'prosemirror-transform'
import { idOf, placesOf, roleOf, type PosRange } from '../../../shared/document/tags.ts'
import { roleOfRecord } from '../../../shared/model/record.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { mapMarks, withoutSections, wordsUnder } from '../slices.ts'

/** Replaces the selection. */
export function paste(state: EditorState, pasted: Slice): Transaction {
  const slice = withoutSections(pasted)
  const { $from, $to, from, to } = state.selection
  const replaced = state.doc.slice(from, to)
  const comesAlong = (id: string) =>
    placesOf(state.doc, id).every(isWithin({ from, to })) ||
    wordsUnder(slice, id) === wordsUnder(replaced, id)
  return state.tr.replaceSelection(dressed(state, slice, comesAlong, marksAround($from, $to)))
}

/**
 * Puts words where they were dropped, and selects them.
 * @param moves whether they are the selected words, which then leave their place
 * @returns null when they are dropped where they are
 */
export function drop(state: EditorState, dropped: Slice, pos: number, moves: boolean): Transaction | null {
  const slice = withoutSections(dropped)
  const { from, to } = state.selection
  if (moves && from <= pos && pos <= to) return null
  const isMoved = isWithin({ from, to })
  // A piece that is moved as a whole is still a piece of its tag; a part of a piece leaves the tag where it was.
  const comesAlong = (id: string) =>
    placesOf(state.doc, id).every(
      (place) => moves && (isMoved(place) || place.to <= from || place.from >= to),
    )
  const { tr } = state
  if (moves) tr.deleteSelection()
  const at = tr.mapping.map(dropPoint(state.doc, pos, slice) ?? pos)
  const $at = tr.doc.resolve(at)
  const before = tr.steps.length
  tr.replaceRange(at, at, dressed(state, slice, comesAlong, marksAround($at, $at)))
  const end = tr.mapping.slice(before).map(at)
  return tr.setSelection(TextSelection.between(tr.doc.resolve(at), tr.doc.resolve(end)))
}

function dressed(
  state: EditorState,
  slice: Slice,
  comesAlong: (id: string) => boolean,
  around: readonly Mark[],
): Slice {
  const records = recordsOf(state)
  const answers = new Map<string, boolean>()
  const isOwn = (mark: Mark): boolean => {
    const role = roleOf(mark)
    if (!role) return true
    const record = records.get(idOf(mark))
    if (!record || roleOfRecord(record) !== role) return false
    const known = answers.get(record.id) ?? comesAlong(record.id)
    answers.set(record.id, known)
    return known
  }
  return mapMarks(slice, (marks) =>
    around.reduce<readonly Mark[]>((all, mark) => mark.addToSet(all), marks.filter(isOwn)),
  )
}

/** What a letter typed here would take on: what goes on behind the place and was there before it, or was replaced. */
function marksAround($from: ResolvedPos, $to: ResolvedPos): readonly Mark[] {
  const before = $from.nodeBefore?.marks ?? []
  const replaced = $from.pos < $to.pos ? ($from.nodeAfter?.marks ?? []) : []
  return ($to.nodeAfter?.marks ?? []).filter((mark) => mark.isInSet(before) || mark.isInSet(replaced))
}

function isWithin(outer: PosRange): (place: PosRange) => boolean {
  return ({ from, to }) => from >= outer.from && to <= outer.to
}
