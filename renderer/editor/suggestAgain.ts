/** Puts a rejected suggestion back among those to be decided on, with the cue and source that the engine reads there now. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { layoutOf, positionsOf, type Layout } from '../../shared/document/layout.ts'
import { schema } from '../../shared/document/schema.ts'
import { suggestionsFrom } from '../../shared/document/suggestions.ts'
import { placesOf, type PosRange } from '../../shared/document/tags.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { changeRecords } from './changeRecords.ts'
import { recordsOf } from './plugins/recordsPlugin.ts'
import { takeInHand } from './plugins/tagInHand.ts'
import { sharedLength } from './sharedLength.ts'
import { tagExactlyAt } from './tagExactlyAt.ts'

/**
 * @param proposals for exactly the text the state has; none when it moved on, and then the words come back by themselves
 * @param directory the desk's sources, one of which a speaker may be
 */
export function suggestAgain(
  state: EditorState,
  rejected: Attribution,
  proposals: readonly Proposal[],
  mintId: MintId,
  directory: readonly Source[],
): Transaction {
  const records = recordsOf(state)
  const layout = layoutOf(state.doc)
  const proposal = closest(layout, proposals, placesOf(state.doc, rejected.id))
  const { tr } = state
  const { records: made, places } = suggestionsFrom(
    proposal ? [proposal] : [],
    records.ofKind('source'),
    mintId,
    directory,
  )
  const frame = made.find((record) => record.record === 'attribution')
  /** Made for words that bear such a tag already -> the tag there. */
  const twins = new Map<string, string>()
  for (const { id, role, start, end } of places) {
    // The words are those that were rejected, whatever their edges would be today.
    if (role === 'content') continue
    for (const place of positionsOf(layout, { start, end })) {
      const twin = tagExactlyAt(state, role, place)
      if (twin) twins.set(id, twin.id)
      else tr.addMark(place.from, place.to, schema.mark(role, { id }))
    }
  }
  const known = (id: string) => twins.get(id) ?? id
  const again: Attribution = {
    ...rejected,
    status: 'suggested',
    ...(frame && { cueIds: frame.cueIds.map(known), mentionIds: frame.mentionIds.map(known) }),
  }
  const others = made.filter(({ id, record }) => record !== 'attribution' && !twins.has(id))
  return takeInHand(tr.step(changeRecords(records, [...others, again])), again.id)
}

function closest(
  layout: Layout,
  proposals: readonly Proposal[],
  places: readonly PosRange[],
): Proposal | undefined {
  return proposals
    .map((proposal) => {
      const content = proposal.content.flatMap((range) => positionsOf(layout, range))
      return { proposal, shared: sharedLength(content, places) }
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.proposal
}
