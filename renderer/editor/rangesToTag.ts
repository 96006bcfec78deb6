/**
 * What a tagging key means. With a selection, the selected words. Without one, what stands at the caret: for a quote the
 * quotation, or else the sentence; for a cue or source the word.
 */
import type { EditorState } from 'prosemirror-state'
import type { Role } from '../../shared/document/schema.ts'
import type { PosRange } from '../../shared/document/tags.ts'
import { offsetIn, paragraphAt, posIn } from '../../shared/document/wholeParagraph.ts'
import { quotations } from '../../shared/text/quotations.ts'
import { sentences } from '../../shared/text/sentences.ts'
import { wordAt } from '../../shared/text/words.ts'
import { selectionRanges, tidyRanges } from './selectionRanges.ts'

export function rangesToTag(state: EditorState, role: Role): readonly PosRange[] {
  if (!state.selection.empty) return selectionRanges(state)
  const { $head } = state.selection
  const paragraph = paragraphAt(state.doc, $head.pos)
  if (!paragraph) return []
  const { text } = paragraph
  const caret = offsetIn(paragraph, $head.pos)
  const isHere = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start <= caret && caret <= end
  const range =
    role === 'content'
      ? (quotations(text, { start: 0, end: text.length }).find(isHere) ?? sentences(text).find(isHere))
      : wordAt(text, caret)
  return range ? tidyRanges(state, posIn(paragraph, range.start, 1), posIn(paragraph, range.end, -1)) : []
}
