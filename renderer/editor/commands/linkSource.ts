/**
 * A source tagged for the quote in hand says whose words it is. It stands instead of the one before: two sources of one quote
 * are rare, a wrong one is not. Named side by side, “Ana Ruiz and Tom Hale”, they are two; any other second one is linked
 * with link mode or by dragging.
 */
import type { EditorState, Transaction } from 'prosemirror-state'
import { placesOf, textOf, type PosRange } from '../../../shared/document/tags.ts'
import type { Attribution } from '../../../shared/model/attribution.ts'
import type { Mention } from '../../../shared/model/mention.ts'
import { sourceLabel } from '../../../shared/model/source.ts'
import { addLink } from '../../../shared/model/links.ts'
import { onlyLinkedTo, sourceOf } from '../links.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { say } from '../saying.ts'
import { unmark } from '../unmark.ts'

interface Linked {
  readonly quote: Attribution
  /** Ids of source tags that nothing names any more; their marks are off the text. */
  readonly gone: readonly string[]
}

/** @param ranges where the mention is or will be */
export function linkSource(
  state: EditorState,
  tr: Transaction,
  quote: Attribution,
  mention: Mention,
  ranges: readonly PosRange[],
): Linked {
  const before = quote.mentionIds.filter((id) => id !== mention.id)
  const isBeside = (id: string) => placesOf(state.doc, id).some((place) => areListed(state, place, ranges))
  if (before.length + quote.sourceIds.length === 0 || before.some(isBeside))
    return { quote: addLink(quote, mention), gone: [] }
  const gone = onlyLinkedTo(recordsOf(state), quote.id, before)
  for (const id of gone) unmark(tr, 'source', id)
  const words = ranges.map(({ from, to }) => state.doc.textBetween(from, to)).join(' … ')
  say(tr, `The source is “${words}” instead of ${namesOf(state, quote, before)}. Undo takes it back.`)
  return { quote: { ...quote, mentionIds: [mention.id], sourceIds: [] }, gone }
}

function namesOf(state: EditorState, quote: Attribution, mentionIds: readonly string[]): string {
  const named = quote.sourceIds.flatMap((id) => {
    const source = sourceOf(recordsOf(state), id)
    return source ? [sourceLabel(source)] : []
  })
  return [...mentionIds.map((id) => textOf(state.doc, id)), ...named].map((name) => `“${name}”`).join(' and ')
}

const JOINT = /^\s*(?:,|,?\s*(?:and|or|&|und|et|y|e|en)\s)\s*$/u

/** Nothing but a comma or “and” between the two. */
function areListed({ doc }: EditorState, a: PosRange, others: readonly PosRange[]): boolean {
  return others.some((b) => {
    const [from, to] = a.to <= b.from ? [a.to, b.from] : [b.to, a.from]
    return (
      from <= to && doc.resolve(from).sameParent(doc.resolve(to)) && JOINT.test(doc.textBetween(from, to))
    )
  })
}
