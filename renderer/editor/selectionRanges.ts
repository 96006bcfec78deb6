/** The selected words as an editor means them: without outer white space, without half a character, per paragraph. */
import type { EditorState } from 'prosemirror-state'
import type { PosRange } from '../../shared/document/tags.ts'
import { offsetIn, paragraphsBetween, posIn } from '../../shared/document/wholeParagraph.ts'
import { snapToGraphemes, trimRange } from '../../shared/text/graphemes.ts'

export function selectionRanges(state: EditorState): readonly PosRange[] {
  const { from, to } = state.selection
  return tidyRanges(state, from, to)
}

/** The pieces of a stretch of the document, one a paragraph at most, trimmed; empty when there are no words in it. */
export function tidyRanges({ doc }: EditorState, from: number, to: number): readonly PosRange[] {
  return paragraphsBetween(doc, from, to).flatMap((paragraph) => {
    const { text } = paragraph
    const start = Math.max(0, offsetIn(paragraph, from))
    const end = Math.min(text.length, offsetIn(paragraph, to))
    if (start >= end) return []
    const tidy = trimRange(text, snapToGraphemes(text, { start, end }))
    const range = { from: posIn(paragraph, tidy.start, 1), to: posIn(paragraph, tidy.end, -1) }
    return tidy.start < tidy.end ? [range] : []
  })
}
