/** The quotes of the article in the order in which they begin. */
import type { Node } from 'prosemirror-model'
import { tagsIn, type PosRange } from '../../shared/document/tags.ts'

/** A quote's first piece. */
export interface PlacedQuote extends PosRange {
  readonly id: string
}

export function quotesInOrder(doc: Node): readonly PlacedQuote[] {
  const seen = new Map<string, PlacedQuote>()
  doc.forEach((chapter, offset) => {
    for (const quote of quotesIn(chapter, offset)) if (!seen.has(quote.id)) seen.set(quote.id, quote)
  })
  return [...seen.values()]
}

const known = new WeakMap<Node, readonly PlacedQuote[]>()

/**
 * Those with a piece in this chapter, which may be a later one than their first.
 * @param offset where the chapter begins in the document
 */
export function* quotesIn(chapter: Node, offset: number): Generator<PlacedQuote> {
  let quotes = known.get(chapter)
  if (!quotes) {
    quotes = [...tagsIn(chapter)].flatMap(([id, [first]]) =>
      first?.role === 'content' ? [{ id, from: first.from, to: first.to }] : [],
    )
    known.set(chapter, quotes)
  }
  for (const { id, from, to } of quotes) yield { id, from: offset + 1 + from, to: offset + 1 + to }
}
