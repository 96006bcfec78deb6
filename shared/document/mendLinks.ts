/**
 * The invariants between tags: each marks text or is orphaned, links lead somewhere, and nesting has no circle and lies on
 * its parent's words. What breaks one is taken out and listed; the rest stands, and the source of a mention that goes stays
 * with its attribution.
 */
import type { Node } from 'prosemirror-model'
import { keepLinks } from '../model/links.ts'
import { attributionKind, type Attribution } from '../model/attribution.ts'
import { mentionKind } from '../model/mention.ts'
import { isMarked, isTag, type QuoinRecord } from '../model/record.ts'
import { liesWithin } from './liesWithin.ts'
import { nestedInThemselves } from './nestedInThemselves.ts'
import { outerQuote } from './outerQuote.ts'
import { findOf, isOf } from './records.ts'
import { tagsIn, type PosRange } from './tags.ts'

interface Mended {
  readonly records: readonly QuoinRecord[]
  readonly refused: readonly { readonly id: string; readonly reason: string }[]
}

export function mendLinks(records: readonly QuoinRecord[], doc: Node): Mended {
  const refused: { id: string; reason: string }[] = []
  const places = tagsIn(doc)
  const kept = new Map(records.map((record) => [record.id, record]))

  for (const record of records) {
    if (!isMarked(record) || places.has(record.id) || record.orphaned !== undefined) continue
    refused.push({ id: record.id, reason: 'it marks no text' })
    kept.delete(record.id)
  }

  for (const record of kept.values()) {
    const linked = keepLinks(record, (id, { field, to }) => {
      // Nesting is looked at below, as a whole.
      if (field === 'nestedIn') return true
      const named = kept.get(id)
      if (named && (to === 'tag' ? isTag(named) : named.record === to)) return true
      refused.push({
        id: record.id,
        reason: `its link to the ${to} “${id}” leads nowhere and was left out`,
      })
      return false
    })
    kept.set(record.id, linked)
  }
  const circles = nestedInThemselves(kept.values())
  for (const record of kept.values()) {
    if (!isOf(attributionKind, record)) continue
    const mentioned = new Set(
      record.mentionIds.flatMap((id) => findOf(mentionKind, kept, id)?.sourceId ?? []),
    )
    // A source of a mention is not repeated.
    const sourceIds = record.sourceIds.filter((id) => !mentioned.has(id))
    const isCircular = circles.has(record.id)
    const problem = isCircular ? 'it is nested in itself' : whyNotNested(record, kept, places)
    if (problem) refused.push({ id: record.id, reason: problem })
    const nested = isCircular ? flat(record) : problem ? renested(record, kept, places) : record
    kept.set(record.id, { ...nested, sourceIds })
  }
  return { records: [...kept.values()], refused }
}

/** The quote in the next one outward, if it can be nested there, else by itself. */
function renested(
  quote: Attribution,
  records: ReadonlyMap<string, QuoinRecord>,
  places: ReadonlyMap<string, readonly PosRange[]>,
): Attribution {
  const outer = outerQuote(records, quote)
  const nested = outer && { ...quote, nestedIn: outer.id }
  return nested && whyNotNested(nested, records, places) === undefined ? nested : flat(quote)
}

function flat({ nestedIn: _, ...quote }: Attribution): Attribution {
  return quote
}

function whyNotNested(
  { id, nestedIn, orphaned, status }: Attribution,
  records: ReadonlyMap<string, QuoinRecord>,
  places: ReadonlyMap<string, readonly PosRange[]>,
): string | undefined {
  if (nestedIn === undefined) return undefined
  const parent = findOf(attributionKind, records, nestedIn)
  if (!parent) return `it is nested in “${nestedIn}”, which is not there`
  if (parent.status === 'rejected' && status !== 'rejected')
    return `it is nested in “${parent.id}”, which was rejected`
  const isGone = orphaned !== undefined || parent.orphaned !== undefined
  if (!isGone && !liesWithin(places.get(id) ?? [], places.get(parent.id) ?? [])) {
    return `it is nested in “${parent.id}” but does not lie on its words`
  }
  return undefined
}
