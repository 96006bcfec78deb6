/** What an edit touched, found by what two documents share: as much work as the edit was, not as the article is long. */
import type { Node } from 'prosemirror-model'
import { paragraphsIn } from './sections.ts'

export interface ChangedParagraphs {
  /** The paragraphs of the one and of the other between their common beginning and their common end. */
  readonly removed: readonly Node[]
  readonly added: readonly Node[]
}

const NONE: ChangedParagraphs = { removed: [], added: [] }

export function changedParagraphs(before: Node, after: Node): ChangedParagraphs {
  if (before === after) return NONE
  const [old, now] = [before.children, after.children]
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let end = 0
  while (end < old.length - start && end < now.length - start && old.at(-1 - end) === now.at(-1 - end)) end++
  const removed = old.slice(start, old.length - end)
  const added = now.slice(start, now.length - end)
  const [from, to] = [removed[0], added[0]]
  const isWithinOne = removed.length === 1 && added.length === 1 && from && to && !from.isTextblock
  return isWithinOne && !to.isTextblock
    ? changedParagraphs(from, to)
    : { removed: removed.flatMap(paragraphsIn), added: added.flatMap(paragraphsIn) }
}
