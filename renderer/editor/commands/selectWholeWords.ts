/** Widens the selection to whole words, where words stand between spaces: a hurried hand means them, and no half of one. */
import { TextSelection, type Command } from 'prosemirror-state'
import { offsetIn, paragraphAt, posIn } from '../../../shared/document/wholeParagraph.ts'
import type { Node } from 'prosemirror-model'

export const selectWholeWords: Command = ({ doc, selection, tr }, dispatch) => {
  if (selection.empty || !(selection instanceof TextSelection)) return false
  const { from, to, anchor, head } = selection
  const [start, end] = [beyondWord(doc, from, -1), beyondWord(doc, to, 1)]
  if (start === from && end === to) return false
  const [newAnchor, newHead] = anchor < head ? [start, end] : [end, start]
  dispatch?.(tr.setSelection(TextSelection.create(doc, newAnchor, newHead)))
  return true
}

/** Where the word ends, in this direction, that this position is inside of. */
function beyondWord(doc: Node, pos: number, direction: -1 | 1): number {
  const paragraph = paragraphAt(doc, pos)
  if (!paragraph) return pos
  const { text } = paragraph
  let at = offsetIn(paragraph, pos)
  const isInside = () => LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))
  while (isInside()) at += direction
  return posIn(paragraph, at, direction === 1 ? -1 : 1)
}

/** Of single code units, and of scripts that set spaces between words and nothing of others into them. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{M}]/u
