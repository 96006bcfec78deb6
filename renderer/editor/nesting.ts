/** Which quotes a new one stands in, and which stand in it. */
import type { EditorState } from 'prosemirror-state'
import { liesWithin } from '../../shared/document/liesWithin.ts'
import { outerQuote } from '../../shared/document/outerQuote.ts'
import { placesOf, tagsInBlock, type PosRange } from '../../shared/document/tags.ts'
import { attributionKind, type Attribution } from '../../shared/model/attribution.ts'
import { recordsOf } from './state/recordsPlugin.ts'

/** The shortest accepted quote on whose words these ranges lie. */
export function quoteAround(state: EditorState, ranges: readonly PosRange[]): Attribution | undefined {
  return acceptedQuotesOn(state, ranges)
    .filter(({ places }) => liesWithin(ranges, places) && reach(places) > reach(ranges))
    .sort((a, b) => reach(a.places) - reach(b.places))[0]?.quote
}

/** Accepted quotes that stood alone and lie on these ranges. */
export function quotesWithin(state: EditorState, ranges: readonly PosRange[]): readonly Attribution[] {
  const records = recordsOf(state)
  return acceptedQuotesOn(state, ranges)
    .filter(({ quote }) => outerQuote(records, quote) === undefined)
    .filter(({ places }) => liesWithin(places, ranges) && reach(places) < reach(ranges))
    .map(({ quote }) => quote)
}

function acceptedQuotesOn(state: EditorState, ranges: readonly PosRange[]) {
  const records = recordsOf(state)
  const ids = new Set<string>()
  for (const { from, to } of ranges) {
    state.doc.nodesBetween(from, to, (node) => {
      if (node.isTextblock) for (const { id, role } of tagsInBlock(node)) if (role === 'content') ids.add(id)
      return !node.isTextblock
    })
  }
  return [...ids].flatMap((id) => {
    const quote = records.find(attributionKind, id)
    return quote?.status === 'accepted' ? [{ quote, places: placesOf(state.doc, id) }] : []
  })
}

function reach(places: readonly PosRange[]): number {
  return (places.at(-1)?.to ?? 0) - (places[0]?.from ?? 0)
}
