/** The quotes of the article in the order in which they begin; memoised for the document at hand. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { tagsInSection } from '../../shared/document/tags.ts'

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
  doc.forEach((section, offset) => {
    for (const [id, ranges] of tagsInSection(section)) {
      const first = ranges[0]
      if (first?.role !== 'content' || seen.has(id)) continue
      seen.add(id)
      quotes.push({ id, from: offset + first.from })
    }
  })
  known.set(doc, quotes)
  return quotes
}
