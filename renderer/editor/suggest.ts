/** Puts what the engine proposed into an open article. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { layoutOf, positionsOf, type Layout } from '../../shared/document/layout.ts'
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
  const taken = contentRanges(layout)
  const fresh = proposals.filter(({ content }) => content.every((range) => !touchesAny(taken, range)))
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

/** UTF-16 ranges of everything that is a quote's content already, in order and apart from one another. */
function contentRanges({ blocks }: Layout): readonly Range[] {
  const apart: { start: number; end: number }[] = []
  for (const { node, start } of blocks) {
    for (const { role, from, to } of tagsInBlock(node)) {
      if (role !== 'content') continue
      const last = apart.at(-1)
      if (last && start + from <= last.end) last.end = Math.max(last.end, start + to)
      else apart.push({ start: start + from, end: start + to })
    }
  }
  return apart
}

/** @param apart in order and apart from one another */
export function touchesAny(apart: readonly Range[], { start, end }: Range): boolean {
  let low = 0
  let high = apart.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((apart[middle]?.end ?? Infinity) <= start) low = middle + 1
    else high = middle
  }
  return (apart[low]?.start ?? Infinity) < end
}
