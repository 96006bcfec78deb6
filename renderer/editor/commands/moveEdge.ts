/**
 * Moves the start or end of the tag in hand by a word, when the caret is at that tag; id, links and fields survive. Left and
 * right are those of the screen: where words run from right to left, an end goes outward to the left.
 */
import { TextSelection, type Command, type EditorState } from 'prosemirror-state'
import { schema } from '../../../shared/document/schema.ts'
import type { Role } from '../../../shared/model/role.ts'
import { placesOf, type PosRange } from '../../../shared/document/tags.ts'
import { offsetIn, paragraphAt, paragraphsBetween, posIn } from '../../../shared/document/wholeParagraph.ts'
import { snapToGraphemes } from '../../../shared/text/graphemes.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { isForward } from '../directionOf.ts'
import { renamedByWords } from '../renamedByWords.ts'
import { markedOf } from '../links.ts'
import { isTag, roleOfRecord, type Marked } from '../../../shared/model/record.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { idInHand } from '../state/tagInHand.ts'

export type Edge = 'start' | 'end'

/**
 * At the tag in hand the key is the edge's alone: where the edge cannot move, the key does nothing, and selects nothing.
 * @param side -1 to the left, 1 to the right
 */
export function moveEdge(edge: Edge, side: -1 | 1): Command {
  return (state, dispatch) => {
    const held = heldPiece(state)
    if (!held) return false
    const { piece } = held
    const target = nextEdge(state, edge, edge === 'start' ? piece.from : piece.to, side)
    return setEdge(edge, target)(state, dispatch) || dispatch !== undefined
  }
}

/** Puts the edge of the piece of the tag in hand nearest to the caret at this position. */
export function setEdge(edge: Edge, target: number): Command {
  return (state, dispatch) => {
    const held = heldPiece(state)
    if (!held) return false
    const { tag, role, piece } = held
    const from = edge === 'start' ? target : piece.from
    const to = edge === 'end' ? target : piece.to
    if (from >= to || (from === piece.from && to === piece.to) || !isOneParagraph(state, from, to))
      return false
    if (dispatch) {
      const mark = schema.mark(role, { id: tag.id })
      const { tr } = state
      if (from < piece.from) tr.addMark(from, piece.from, mark)
      if (from > piece.from) tr.removeMark(piece.from, from, mark)
      if (to > piece.to) tr.addMark(piece.to, to, mark)
      if (to < piece.to) tr.removeMark(to, piece.to, mark)
      const records = recordsOf(state)
      const renamed = isTag(tag) ? renamedByWords(records, tag, state.doc, tr.doc) : undefined
      if (renamed) tr.step(changeRecords(records, [renamed]))
      dispatch(tr.setSelection(TextSelection.create(tr.doc, edge === 'start' ? from : to)).scrollIntoView())
    }
    return true
  }
}

function isOneParagraph({ doc }: EditorState, from: number, to: number): boolean {
  return paragraphsBetween(doc, from, to).length === 1
}

/** The piece of the tag in hand that the caret is in or at. */
function heldPiece(
  state: EditorState,
): { readonly tag: Marked; readonly role: Role; readonly piece: PosRange } | undefined {
  const tag = markedOf(recordsOf(state), idInHand(state))
  const role = tag && roleOfRecord(tag)
  const { head, empty } = state.selection
  if (!tag || !role || !empty) return undefined
  const piece = placesOf(state.doc, tag.id).find(({ from, to }) => from <= head && head <= to)
  return piece && { tag, role, piece }
}

/**
 * Where the edge goes next: a start to where a word begins, an end to where one ends. Signs at the edge, such as a closing
 * quotation mark, are a step of their own.
 */
function nextEdge(state: EditorState, edge: Edge, pos: number, side: -1 | 1): number {
  const paragraph = paragraphAt(state.doc, pos)
  if (!paragraph) return pos
  const { text } = paragraph
  const direction = isForward(text, side) ? 1 : -1
  const here = offsetIn(paragraph, pos)
  let offset = here
  const skip = (kind: Kind) => {
    const before = offset
    while (kindAt(text, direction === 1 ? offset : offset - 1) === kind) offset += direction
    return offset !== before
  }
  const isOutward = (edge === 'end') === (direction === 1)
  if (isOutward) {
    if (!skip('sign')) {
      skip('space')
      skip('sign')
      skip('word')
    }
  } else {
    if (!skip('sign')) skip('word')
    skip('space')
  }
  const whole = snapToGraphemes(text, { start: Math.min(offset, here), end: Math.max(offset, here) })
  return posIn(paragraph, direction === 1 ? whole.end : whole.start, edge === 'end' ? -1 : 1)
}

type Kind = 'word' | 'space' | 'sign'

/** Of single code units: halves of a pair count as letters, so that an emoji is a word, as “4,000” and “£1.8” are. */
function kindAt(text: string, at: number): Kind | undefined {
  const unit = text.charAt(at)
  if (unit === '') return undefined
  if (WORD.test(unit)) return 'word'
  if (SPACE.test(unit)) return 'space'
  const isInNumber = POINT.test(unit) && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1))
  const isPrice = CURRENCY.test(unit) && DIGIT.test(text.charAt(at + 1))
  return isInNumber || isPrice ? 'word' : 'sign'
}

const WORD = /[\p{L}\p{N}\p{M}’'-]|[\ud800-\udfff]|\u200d/u
const SPACE = /\s/
const POINT = /[.,:]/
const DIGIT = /\p{Nd}/u
const CURRENCY = /\p{Sc}/u
