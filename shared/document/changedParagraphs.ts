/** What an edit touched, found by what two documents share: as much work as the edit was, not as the article is long. */
import type { Node } from 'prosemirror-model'
import { sharedEnds } from '../sharedEnds.ts'

export interface ChangedParagraphs {
  /** The paragraphs of the one and of the other between their common beginning and their common end. */
  readonly removed: readonly Node[]
  readonly added: readonly Node[]
}

export function changedParagraphs(before: Node, after: Node): ChangedParagraphs {
  return apart([before], [after])
}

function apart(before: readonly Node[], after: readonly Node[]): ChangedParagraphs {
  const { start, end } = sharedEnds(before, after)
  const removed = before.slice(start, before.length - end)
  const added = after.slice(start, after.length - end)
  const isDone = [...removed, ...added].every(({ isTextblock }) => isTextblock)
  return isDone ? { removed, added } : apart(removed.flatMap(within), added.flatMap(within))
}

function within(node: Node): readonly Node[] {
  return node.isTextblock ? [node] : node.children
}
