/** Marks what find has found. The hit at hand is a mark of its own on top, so that a step draws two hits and not a thousand. */
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'

export function drawHits(
  doc: Node,
  { hits, index }: { readonly hits: readonly PosRange[]; readonly index: number },
): DecorationSet {
  const all = hits.map(({ from, to }) => Decoration.inline(from, to, { class: 'found' }))
  return DecorationSet.create(doc, [...all, ...atHand(hits[index])])
}

export function moveHitAtHand(
  drawn: DecorationSet,
  doc: Node,
  before: PosRange | undefined,
  now: PosRange | undefined,
): DecorationSet {
  const old = before ? drawn.find(before.from, before.to, ({ isAtHand }) => isAtHand === true) : []
  return drawn.remove(old).add(doc, [...atHand(now)])
}

function atHand(hit: PosRange | undefined): readonly Decoration[] {
  return hit ? [Decoration.inline(hit.from, hit.to, { class: 'at-hand' }, { isAtHand: true })] : []
}
