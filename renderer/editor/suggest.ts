/** Puts what the engine proposed into an open article. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { blocksIn, layoutOf, positionsOf, type Layout } from '../../shared/document/layout.ts'
import { schema } from '../../shared/document/schema.ts'
import { suggestionsFrom } from '../../shared/document/suggestions.ts'
import { tagsInBlock } from '../../shared/document/tags.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import type { Range } from '../../shared/text/range.ts'
import { changeRecords } from './changeRecords.ts'
import { recordsOf } from './plugins/recordsPlugin.ts'

/**
 * Proposals that touch no quote there already, accepted, rejected or suggested, as one transaction that undo passes over.
 * @param proposals for exactly the text the state has now
 * @param directory the desk's sources, one of which a speaker may be
 */
export function addSuggestions(
  state: EditorState,
  proposals: readonly Proposal[],
  mintId: MintId,
  directory: readonly Source[],
): Transaction | null {
  const layout = layoutOf(state.doc)
  const fresh = proposals.filter(({ content }) => !content.some((range) => isTaken(layout, range)))
  if (fresh.length === 0) return null
  const records = recordsOf(state)
  const { records: put, places } = suggestionsFrom(fresh, records.ofKind('source'), mintId, directory)
  const { tr } = state
  for (const { id, role, start, end } of places) {
    for (const { from, to } of positionsOf(layout, { start, end }))
      tr.addMark(from, to, schema.mark(role, { id }))
  }
  return tr.step(changeRecords(records, put)).setMeta('addToHistory', false)
}

/** Whether a quote's content is there already. */
function isTaken(layout: Layout, range: Range): boolean {
  return blocksIn(layout, range).some(({ block, part: { start, end } }) =>
    tagsInBlock(block.node).some(({ role, from, to }) => role === 'content' && from < end && start < to),
  )
}
