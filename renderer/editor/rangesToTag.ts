/**
 * What a tagging key means. With a selection, the selected words. Without one, what the engine reads at the caret: for a
 * quote the statement with all its pieces, for a cue its verb, for a source the whole name; behind the quote in hand, where
 * one comes to when one goes to it, the cue or source of that quote, for no word of it is either.
 */
import type { EditorState } from 'prosemirror-state'
import { headOf } from '../../shared/document/articleState.ts'
import { schema } from '../../shared/document/schema.ts'
import type { TagRole } from '../../shared/model/role.ts'
import { placesOf, type PosRange } from '../../shared/document/tags.ts'
import { offsetIn, paragraphAt, posIn } from '../../shared/document/wholeParagraph.ts'
import { cueAt } from '../../shared/suggest/atCaret/cueAt.ts'
import { frameOf } from '../../shared/suggest/atCaret/frameOf.ts'
import { quoteAt } from '../../shared/suggest/atCaret/quoteAt.ts'
import { sourceAt } from '../../shared/suggest/atCaret/sourceAt.ts'
import { recordsOf } from './state/recordsPlugin.ts'
import { idInHand } from './state/tagInHand.ts'
import { selectionRanges, tidyRanges } from './selectionRanges.ts'
import { attributionKind } from '../../shared/model/attribution.ts'

const AT_CARET = { content: quoteAt, cue: cueAt, source: sourceAt } as const

export function rangesToTag(state: EditorState, role: TagRole): readonly PosRange[] {
  if (!state.selection.empty) return selectionRanges(state)
  const paragraph = paragraphAt(state.doc, state.selection.head)
  if (!paragraph) return []
  const { language } = headOf(recordsOf(state))
  const caret = offsetIn(paragraph, state.selection.head)
  const quote = role === 'content' ? undefined : pieceBefore(state)
  const found =
    role !== 'content' && quote
      ? frameOf(paragraph.text, { start: offsetIn(paragraph, quote.from), end: caret }, role, language)
      : AT_CARET[role](paragraph.text, caret, language)
  return found.flatMap(({ start, end }) =>
    tidyRanges(state, afterFurniture(state, posIn(paragraph, start, 1)), posIn(paragraph, end, -1)),
  )
}

/** Nobody said the dateline and the wire's name that a sentence begins with. */
function afterFurniture({ doc }: EditorState, start: number): number {
  for (let pos = start; ; ) {
    const $pos = doc.resolve(pos)
    const node = $pos.nodeAfter
    if (!node?.marks.some(({ type }) => type === schema.marks.furniture)) return pos
    const end = pos + node.nodeSize
    const [gap = ''] =
      /^[\s–—-]*/u.exec($pos.parent.textBetween(end - $pos.start(), $pos.parent.content.size)) ?? []
    pos = end + gap.length
  }
}

/** The piece of the quote in hand that ends at the caret. */
function pieceBefore(state: EditorState): PosRange | undefined {
  const id = idInHand(state)
  if (id === null || !recordsOf(state).find(attributionKind, id)) return undefined
  return placesOf(state.doc, id).find(({ to }) => to === state.selection.head)
}
