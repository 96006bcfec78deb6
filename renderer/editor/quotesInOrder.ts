/** The quotes of the article in the order in which they begin; memoised for the document at hand. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { tagsIn } from '../../shared/document/tags.ts'

export interface PlacedQuote {
  readonly id: string
  /** Position of its first character. */
  readonly from: number
}

const known = new WeakMap<Node, readonly PlacedQuote[]>()

export function quotesInOrder({ doc }: Pick<EditorState, 'doc'>): readonly PlacedQuote[] {
  const before = known.get(doc)
  if (before) return before
  const quotes: PlacedQuote[] = []
  const seen = new Set<string>()
  doc.forEach((chapter, offset) => {
    for (const [id, [first]] of tagsIn(chapter)) {
      if (first?.role !== 'content' || seen.has(id)) continue
      seen.add(id)
      quotes.push({ id, from: offset + 1 + first.from })
    }
  })
  known.set(doc, quotes)
  return quotes
}
