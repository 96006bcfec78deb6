/** Where an article says some words, as find takes them. */
import type { Node } from 'prosemirror-model'
import type { PosRange } from '../../../shared/document/tags.ts'
import { paragraphsBetween, posIn, type WholeParagraph } from '../../../shared/document/wholeParagraph.ts'
import { foldForFinding, type Folded } from '../../../shared/text/foldForFinding.ts'

export interface Hits {
  readonly hits: readonly PosRange[]
  /** There are more in the article than are listed. */
  readonly isCapped: boolean
}

const MOST_HITS = 1_000

export function hitsIn(doc: Node, query: string): Hits {
  const wanted = foldForFinding(query).text
  const hits: PosRange[] = []
  if (wanted === '') return { hits, isCapped: false }
  for (const paragraph of paragraphsBetween(doc, 0, doc.content.size)) {
    const { text, rangeOf } = folded(paragraph)
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
      if (hits.length === MOST_HITS) return { hits, isCapped: true }
      const { start, end } = rangeOf(at, at + wanted.length)
      hits.push({ from: posIn(paragraph, start, 1), to: posIn(paragraph, end, -1) })
    }
  }
  return { hits, isCapped: false }
}

/** A paragraph is read once for all that is looked for in it; it is told by its stretches, the first of which finds it. */
const known = new WeakMap<Node, { readonly nodes: readonly Node[]; readonly folded: Folded }>()

function folded({ text, stretches }: WholeParagraph): Folded {
  const nodes = stretches.map(({ node }) => node)
  const [first] = nodes
  const before = first && known.get(first)
  if (before?.nodes.length === nodes.length && nodes.every((node, i) => node === before.nodes[i]))
    return before.folded
  const now = foldForFinding(text)
  if (first) known.set(first, { nodes, folded: now })
  return now
}
