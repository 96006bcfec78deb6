/** The selected words as an editor means them: without outer white space, without half a character, per paragraph. */
import type { EditorState } from 'prosemirror-state'
import type { PosRange } from '../../shared/document/tags.ts'
import { snapToGraphemes, trimRange } from '../../shared/text/graphemes.ts'

export function selectionRanges(state: EditorState): readonly PosRange[] {
  const { from, to } = state.selection
  return tidyRanges(state, from, to)
}

/** The pieces of a stretch of the document, one a paragraph at most, trimmed; empty when there are no words in it. */
export function tidyRanges({ doc }: EditorState, from: number, to: number): readonly PosRange[] {
  const ranges: PosRange[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true
    const text = node.textContent
    const start = Math.max(0, from - pos - 1)
    const end = Math.min(text.length, to - pos - 1)
    if (start >= end) return false
    const tidy = trimRange(text, snapToGraphemes(text, { start, end }))
    if (tidy.start < tidy.end) ranges.push({ from: pos + 1 + tidy.start, to: pos + 1 + tidy.end })
    return false
  })
  return ranges
}
