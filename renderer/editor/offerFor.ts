/** The cue and source that the engine reads around a quote, for the offer that follows tagging it. */
import type { EditorState } from 'prosemirror-state'
import type { PosRange } from '../../shared/document/tags.ts'
import { placesOf } from '../../shared/document/tags.ts'
import { offsetIn, paragraphAt, posIn, type WholeParagraph } from '../../shared/document/wholeParagraph.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import type { Range } from '../../shared/text/range.ts'
import { overlaps } from '../../shared/text/range.ts'
import { recordsOf } from './plugins/recordsPlugin.ts'
import type { Offer } from './plugins/offerPlugin.ts'
import { sharedLength } from './sharedLength.ts'

/** The paragraph that a quote begins in, or of a very long one what is near. */
export function paragraphOf(state: EditorState, quoteId: string): WholeParagraph | undefined {
  const place = placesOf(state.doc, quoteId)[0]
  return place && paragraphAt(state.doc, place.from)
}

/** @param proposals made for that paragraph's text alone */
export function offerFor(state: EditorState, quoteId: string, proposals: readonly Proposal[]): Offer | null {
  const paragraph = paragraphOf(state, quoteId)
  const quote = recordsOf(state).find('attribution', quoteId)
  if (!paragraph || !quote || quote.cueIds.length + quote.mentionIds.length > 0) return null
  const toRange = ({ from, to }: PosRange): Range => ({
    start: offsetIn(paragraph, from),
    end: offsetIn(paragraph, to),
  })
  const place = ({ start, end }: Range): PosRange => ({
    from: posIn(paragraph, start, 1),
    to: posIn(paragraph, end, -1),
  })
  const pieces = placesOf(state.doc, quoteId)
  const content = pieces.map(toRange)
  const best = proposals
    .map((proposal) => ({ proposal, shared: sharedLength(proposal.content.map(place), pieces) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.proposal
  if (!best) return null
  const outside = (range: Range) => content.every((piece) => !overlaps(piece, range))
  const cue = best.cue.filter(outside).map(place)
  const source = best.source.filter(outside).map((range) => ({ ...place(range), form: range.form }))
  return cue.length + source.length > 0 ? { quoteId, cue, source } : null
}
