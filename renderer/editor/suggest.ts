/** Puts what the engine proposed into an open article. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { blocksIn, layoutOf, positionsOf, type Layout } from '../../shared/document/layout.ts'
import { schema } from '../../shared/document/schema.ts'
import type { Suggestions } from '../../shared/document/suggestions.ts'
import { tagsInBlock } from '../../shared/document/tags.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import type { Range } from '../../shared/text/range.ts'
import { changeRecords } from '../../shared/document/changeRecords.ts'
import { recordsOf } from './state/recordsPlugin.ts'

/**
 * The proposals that touch no quote there already, accepted, rejected or suggested.
 * @param proposals for exactly the text the state has now
 */
export function freshProposals({ doc }: EditorState, proposals: readonly Proposal[]): readonly Proposal[] {
  const layout = layoutOf(doc)
  return proposals.filter(({ content }) => !content.some((range) => isTaken(layout, range)))
}

/** As a transaction that undo passes over; null when there are none. */
export function addSuggestions(state: EditorState, { records, places }: Suggestions): Transaction | null {
  if (records.length === 0) return null
  const layout = layoutOf(state.doc)
  const { tr } = state
  for (const { id, role, start, end } of places) {
    for (const { from, to } of positionsOf(layout, { start, end }))
      tr.addMark(from, to, schema.mark(role, { id }))
  }
  return tr.step(changeRecords(recordsOf(state), records)).setMeta('addToHistory', false)
}

/** Whether a quote's content is there already. */
function isTaken(layout: Layout, range: Range): boolean {
  return blocksIn(layout, range).some(({ block, part: { start, end } }) =>
    tagsInBlock(block.node).some(({ role, from, to }) => role === 'content' && from < end && start < to),
  )
}
