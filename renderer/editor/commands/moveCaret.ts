/**
 * Alt+arrow moves the caret by sentence the way it points, Ctrl+Home and Ctrl+End (on a Mac Cmd+arrow) to the ends of the
 * article; Shift extends the selection. The browser's own way to the end stops where the last section begins when it has not
 * laid that out.
 */
import { Selection, TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { offsetIn, paragraphAt, posIn, type WholeParagraph } from '../../../shared/document/wholeParagraph.ts'
import { sentences } from '../../../shared/text/sentences.ts'
import { isForward } from '../directionOf.ts'

/** @param side of the screen: -1 to the left, 1 to the right */
function bySentence(side: -1 | 1, extend: boolean): Command {
  return (state, dispatch) => {
    const { $head } = state.selection
    const paragraph = paragraphAt(state.doc, $head.pos)
    if (!paragraph) return false
    const direction = isForward(paragraph.text, side) ? 1 : -1
    const all = sentences(paragraph.text)
    const caret = offsetIn(paragraph, $head.pos)
    const within =
      direction === 1
        ? all.find(({ end }) => end > caret)?.end
        : all.findLast(({ start }) => start < caret)?.start
    const next =
      within === undefined
        ? beyond(state.doc, paragraph, direction)
        : posIn(paragraph, within, direction === 1 ? -1 : 1)
    if (next === undefined) return false
    dispatch?.(to(state, next, extend))
    return true
  }
}

function beyond(doc: Node, { stretches }: WholeParagraph, direction: -1 | 1): number | undefined {
  const edge = stretches.at(direction === 1 ? -1 : 0)
  if (!edge) return undefined
  const outside = direction === 1 ? edge.pos + edge.node.content.size + 1 : edge.pos - 1
  return TextSelection.findFrom(doc.resolve(outside), direction, true)?.head
}

function toEnd(direction: -1 | 1, extend: boolean): Command {
  return (state, dispatch) => {
    const end = direction === 1 ? Selection.atEnd(state.doc) : Selection.atStart(state.doc)
    dispatch?.(to(state, end.head, extend))
    return true
  }
}

function to({ tr, doc, selection }: EditorState, head: number, extend: boolean): Transaction {
  return tr.setSelection(TextSelection.create(doc, extend ? selection.anchor : head, head)).scrollIntoView()
}

export const movingKeys: Readonly<Record<string, Command>> = {
  'Alt-ArrowRight': bySentence(1, false),
  'Alt-ArrowLeft': bySentence(-1, false),
  'Alt-Shift-ArrowRight': bySentence(1, true),
  'Alt-Shift-ArrowLeft': bySentence(-1, true),
  'Ctrl-End': toEnd(1, false),
  'Ctrl-Home': toEnd(-1, false),
  'Ctrl-Shift-End': toEnd(1, true),
  'Ctrl-Shift-Home': toEnd(-1, true),
  'Meta-ArrowDown': toEnd(1, false),
  'Meta-ArrowUp': toEnd(-1, false),
  'Meta-Shift-ArrowDown': toEnd(1, true),
  'Meta-Shift-ArrowUp': toEnd(-1, true),
}
