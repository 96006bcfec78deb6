/** The quotes of the article one after the other from some place on, round and round: at the end it begins anew. */
import type { Node } from 'prosemirror-model'
import { byPlace, placesOf } from '../../shared/document/tags.ts'
import { quotesIn, type PlacedQuote } from './quotesInOrder.ts'

/** @param here where it begins: a quote, which itself comes last, or a caret's position */
export function* quotesFrom(
  doc: Node,
  here: PlacedQuote | number,
  direction: -1 | 1,
): Generator<PlacedQuote> {
  const start = typeof here === 'number' ? { id: '', from: here, to: Infinity } : here
  const isAhead = (quote: PlacedQuote) => quote.id !== start.id && byPlace(quote, start) * direction > 0
  const chapters = chaptersFrom(doc, start.from, direction)
  function* inOrder(chapter: PlacedChapter | undefined, isWanted: (quote: PlacedQuote) => boolean) {
    const quotes = chapter ? [...quotesIn(chapter.node, chapter.offset)] : []
    for (const quote of direction === 1 ? quotes : quotes.reverse()) {
      // A later piece of a quote that begins in another chapter is not where it is.
      if (isWanted(quote) && placesOf(doc, quote.id)[0]?.from === quote.from) yield quote
    }
  }
  const [first, ...others] = chapters
  yield* inOrder(first, isAhead)
  for (const chapter of others) yield* inOrder(chapter, () => true)
  yield* inOrder(first, (quote) => !isAhead(quote))
}

interface PlacedChapter {
  readonly node: Node
  readonly offset: number
}

/** All chapters, that around the position first. */
function chaptersFrom(doc: Node, pos: number, direction: -1 | 1): readonly PlacedChapter[] {
  const all: PlacedChapter[] = []
  doc.forEach((node, offset) => all.push({ node, offset }))
  const index = Math.min(doc.resolve(pos).index(0), all.length - 1)
  if (direction === 1) return [...all.slice(index), ...all.slice(0, index)]
  return [...all.slice(0, index + 1).reverse(), ...all.slice(index + 1).reverse()]
}
