import type { Node } from 'prosemirror-model'
import { layoutOf, positionsOf } from '../../shared/document/layout.ts'
import type { PosRange } from '../../shared/document/tags.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'

/** The proposal with the most words in common with a quote, if any has some. @param proposals for exactly this document's text */
export function closestProposal(
  doc: Node,
  proposals: readonly Proposal[],
  places: readonly PosRange[],
): Proposal | undefined {
  const layout = layoutOf(doc)
  return proposals
    .map((proposal) => {
      const content = proposal.content.flatMap((range) => positionsOf(layout, range))
      return { proposal, shared: sharedLength(content, places) }
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.proposal
}

function sharedLength(some: readonly PosRange[], others: readonly PosRange[]): number {
  let shared = 0
  for (const a of some)
    for (const b of others) shared += Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from))
  return shared
}
