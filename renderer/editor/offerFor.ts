/** The cue and source that the engine reads around a quote, for the offer that follows tagging it. */
import type { EditorState } from 'prosemirror-state'
import { layoutOf, positionsOf } from '../../shared/document/layout.ts'
import { placesOf, type PosRange } from '../../shared/document/tags.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import type { Range } from '../../shared/text/range.ts'
import { closestProposal } from './closestProposal.ts'
import { recordsOf } from './state/recordsPlugin.ts'
import type { Offer } from './state/offerPlugin.ts'
import { attributionKind } from '../../shared/model/attribution.ts'

/** @param proposals for exactly the text that the state has */
export function offerFor(state: EditorState, quoteId: string, proposals: readonly Proposal[]): Offer | null {
  const quote = recordsOf(state).find(attributionKind, quoteId)
  if (!quote || quote.cueIds.length + quote.mentionIds.length > 0) return null
  const pieces = placesOf(state.doc, quoteId)
  const best = closestProposal(state.doc, proposals, pieces)
  if (!best) return null
  const layout = layoutOf(state.doc)
  const isOutside = (range: Range) =>
    positionsOf(layout, range).every(({ from, to }) =>
      pieces.every((piece) => to <= piece.from || from >= piece.to),
    )
  const cue = best.cue.filter(isOutside)
  const source = best.source.filter(isOutside)
  if (cue.length + source.length === 0) return null
  const places = (ranges: readonly Range[]): readonly PosRange[] =>
    ranges.flatMap((range) => positionsOf(layout, range))
  return { quoteId, cue: places(cue), source: places(source), proposal: { ...best, cue, source } }
}
