/** Where tags are on the screen, in CSS pixels relative to the overlay's own corner. */
import type { EditorView } from 'prosemirror-view'
import { partsOf, type PosRange } from '../../../shared/document/tags.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** One box a line of text that the range is on. */
export function boxesOf(view: EditorView, place: PosRange, origin: DOMRect): readonly Box[] {
  // A range over several paragraph nodes would have the boxes of these, too.
  return partsOf(view.state.doc, place).flatMap((part) => boxesOfPart(view, part, origin))
}

function boxesOfPart(view: EditorView, { from, to }: PosRange, origin: DOMRect): readonly Box[] {
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  const range = view.dom.ownerDocument.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return Array.from(range.getClientRects())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((rect) => ({
      left: rect.left - origin.left,
      top: rect.top - origin.top,
      right: rect.right - origin.left,
      bottom: rect.bottom - origin.top,
    }))
}

export function middleOf({ left, right }: Box): number {
  return (left + right) / 2
}
