/** Direct, indirect or mixed, as the quotation marks in and around a tag's words tell. */
import type { Node } from 'prosemirror-model'
import { placesOf, textOfBlock } from '../../shared/document/tags.ts'
import type { AttributionType } from '../../shared/model/attribution.ts'
import { contentType } from '../../shared/text/contentType.ts'

export function typeFromText(doc: Node, id: string): AttributionType {
  const types = new Set<AttributionType>()
  const byBlock = new Map<Node, { start: number; end: number }[]>()
  for (const { from, to } of placesOf(doc, id)) {
    const $from = doc.resolve(from)
    const range = { start: $from.parentOffset, end: $from.parentOffset + to - from }
    byBlock.set($from.parent, [...(byBlock.get($from.parent) ?? []), range])
  }
  for (const [block, ranges] of byBlock) types.add(contentType(textOfBlock(block), ranges))
  const [only] = types
  return types.size === 1 && only ? only : types.size === 0 ? 'indirect' : 'mixed'
}
