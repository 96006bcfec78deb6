/**
 * What a tagging key means. With a selection, the selected words. Without one, what the engine reads at the caret: for a
 * quote the statement with all its pieces, for a cue its verb, for a source the whole name.
 */
import type { EditorState } from 'prosemirror-state'
import { headOf } from '../../shared/document/articleState.ts'
import type { Role } from '../../shared/document/schema.ts'
import type { PosRange } from '../../shared/document/tags.ts'
import { offsetIn, paragraphAt, posIn } from '../../shared/document/wholeParagraph.ts'
import { cueAt } from '../../shared/suggest/atCaret/cueAt.ts'
import { quoteAt } from '../../shared/suggest/atCaret/quoteAt.ts'
import { sourceAt } from '../../shared/suggest/atCaret/sourceAt.ts'
import { recordsOf } from './plugins/recordsPlugin.ts'
import { selectionRanges, tidyRanges } from './selectionRanges.ts'

const AT_CARET = { content: quoteAt, cue: cueAt, source: sourceAt } as const

export function rangesToTag(state: EditorState, role: Role): readonly PosRange[] {
  if (!state.selection.empty) return selectionRanges(state)
  const paragraph = paragraphAt(state.doc, state.selection.head)
  if (!paragraph) return []
  const { language } = headOf(recordsOf(state))
  const caret = offsetIn(paragraph, state.selection.head)
  return AT_CARET[role](paragraph.text, caret, language).flatMap(({ start, end }) =>
    tidyRanges(state, posIn(paragraph, start, 1), posIn(paragraph, end, -1)),
  )
}
