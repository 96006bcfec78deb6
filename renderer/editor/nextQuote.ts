/** The next quote of the article from some place on, round and round: behind the last comes the first. */
import type { Node } from 'prosemirror-model'
import { byPlace, firstPlaceOf } from '../../shared/document/tags.ts'
import { quotesIn, type PlacedQuote } from './quotesInOrder.ts'

/**
 * @param here where it begins: a quote, which itself comes last, or a caret's position
 * @param isWanted asked of one quote after the other until it is
 */
export function nextQuote(
  doc: Node,
  here: PlacedQuote | number,
  direction: -1 | 1,
  isWanted: (id: string) => boolean,
): string | undefined {
  const start = typeof here === 'number' ? { id: '', from: here, to: Infinity } : here
  for (const quotes of stretchesFrom(doc, start, direction)) {
    // A later piece of a quote that begins in another chapter is not where it is.
    const found = quotes.find(({ id, from }) => isWanted(id) && firstPlaceOf(doc, id)?.from === from)
    if (found) return found.id
  }
  return undefined
}

/** All quotes in the order in which one comes by them, a chapter at a time. */
function* stretchesFrom(doc: Node, here: PlacedQuote, direction: -1 | 1): Generator<readonly PlacedQuote[]> {
  const isAhead = (quote: PlacedQuote) => byPlace(quote, here) * direction > 0
  const inOrder = ({ node, offset }: PlacedChapter) => {
    const quotes = [...quotesIn(node, offset)]
    return direction === 1 ? quotes : quotes.reverse()
  }
  const [first, ...others] = chaptersFrom(doc, here.from, direction)
  if (!first) return
  yield inOrder(first).filter(isAhead)
  for (const chapter of others) yield inOrder(chapter)
  yield inOrder(first).filter((quote) => !isAhead(quote))
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
