/** Where tags are on the screen, in CSS pixels relative to the overlay's own corner. */
import type { EditorView } from 'prosemirror-view'
import { partsOf, textOfBlock, type PosRange } from '../../../shared/document/tags.ts'
import { directionOf } from '../directionOf.ts'

export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** What a tag covers of one line of text. */
export interface LineBox extends Box {
  /** The room between the letters of the line above and the letters of this one, where nothing is written. */
  readonly gap: { readonly top: number; readonly bottom: number }
  /** Where it begins in its line. */
  readonly startsAt: 'left' | 'right'
}

/** One box a line of text that the range is on, from top to bottom. */
export function linesOf(view: EditorView, range: PosRange, origin: DOMRect): readonly LineBox[] {
  const lines: Box[] = []
  for (const rect of rectsOf(view, range)) {
    const box = {
      left: rect.left - origin.left,
      top: rect.top - origin.top,
      right: rect.right - origin.left,
      bottom: rect.bottom - origin.top,
    }
    const last = lines.at(-1)
    if (last && isSameLine(last, box)) lines[lines.length - 1] = around(last, box)
    else lines.push(box)
  }
  const { fontSize, lineHeight } = fontAt(view, range.from)
  const { parent } = view.state.doc.resolve(range.from)
  const startsAt = directionOf(textOfBlock(parent)) === 'ltr' ? 'left' : 'right'
  const topOfLetters = (ASCENT - ASCENDER) * fontSize
  const bottomOfLettersAbove = (ASCENT + DESCENDER) * fontSize - lineHeight
  return lines.map((line) => ({
    ...line,
    startsAt,
    gap: { top: line.top + bottomOfLettersAbove, bottom: line.top + topOfLetters },
  }))
}

/** Whether two boxes stand in one line: boxes of neighbouring lines may touch, but not by half of their height. */
export function isSameLine(a: Box, b: Box): boolean {
  const shared = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return shared > Math.min(a.bottom - a.top, b.bottom - b.top) / 2
}

function rectsOf(view: EditorView, place: PosRange): readonly DOMRect[] {
  // A range over several paragraph nodes would have the boxes of these, too.
  return partsOf(view.state.doc, place).flatMap((part) => rectsOfPart(view, part))
}

function rectsOfPart(view: EditorView, { from, to }: PosRange): readonly DOMRect[] {
  const start = view.domAtPos(from, 1)
  const end = view.domAtPos(to, -1)
  const range = view.dom.ownerDocument.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return Array.from(range.getClientRects()).filter(({ width, height }) => width > 0 && height > 0)
}

function around(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  }
}

/** Source Serif's own measures and those of its letters, by the size of the font. */
const ASCENT = 1.036
const ASCENDER = 0.73
const DESCENDER = 0.25

function fontAt(view: EditorView, pos: number): { readonly fontSize: number; readonly lineHeight: number } {
  const { node } = view.domAtPos(pos, 1)
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest('p') ?? view.dom
  const { fontSize, lineHeight } = getComputedStyle(paragraph)
  return { fontSize: Number.parseFloat(fontSize), lineHeight: Number.parseFloat(lineHeight) }
}
