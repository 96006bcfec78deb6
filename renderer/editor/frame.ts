/** The cue and source that the engine reads around a quote, made into tags where they are not tagged yet. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { isOf } from '../../shared/document/records.ts'
import { layoutOf, positionsOf } from '../../shared/document/layout.ts'
import { schema } from '../../shared/document/schema.ts'
import { suggestionsFrom } from '../../shared/document/suggestions.ts'
import type { MintId } from '../../shared/ids.ts'
import { attributionKind } from '../../shared/model/attribution.ts'
import type { QuoinRecord } from '../../shared/model/record.ts'
import { sourceKind, type Source } from '../../shared/model/source.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { recordsOf } from './state/recordsPlugin.ts'
import { tagExactlyAt } from './tagExactlyAt.ts'

export interface Frame {
  readonly cueIds: readonly string[]
  readonly mentionIds: readonly string[]
  /** Records that are new. */
  readonly made: readonly QuoinRecord[]
}

/**
 * Marks the words in `tr`; the records are the caller's to put.
 * @param proposal for exactly the text that the state has
 * @param directory the desk's sources, one of which the speaker may be
 */
export function frame(
  state: EditorState,
  tr: Transaction,
  proposal: Proposal,
  mintId: MintId,
  directory: readonly Source[],
): Frame {
  const layout = layoutOf(state.doc)
  const records = recordsOf(state)
  const { records: made, places } = suggestionsFrom([proposal], records.ofKind(sourceKind), mintId, directory)
  /** Made for words that bear such a tag already -> the tag there. */
  const twins = new Map<string, QuoinRecord>()
  for (const { id, role, start, end } of places) {
    if (role === 'content') continue
    for (const place of positionsOf(layout, { start, end })) {
      const twin = tagExactlyAt(state, role, place)
      if (twin) twins.set(id, twin)
      else tr.addMark(place.from, place.to, schema.mark(role, { id }))
    }
  }
  const known = (id: string) => twins.get(id)?.id ?? id
  const whole = made.find((record) => isOf(attributionKind, record))
  return {
    cueIds: (whole?.cueIds ?? []).map(known),
    mentionIds: (whole?.mentionIds ?? []).map(known),
    made: made.filter((record) => record !== whole && !twins.has(record.id)),
  }
}
