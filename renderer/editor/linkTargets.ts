/**
 * What the tag in hand could be linked to, the likeliest first: what nothing is linked to yet in its own sentence, then in
 * its paragraph, then what else is in its paragraph, then the others, each by distance.
 */
import type { EditorState } from 'prosemirror-state'
import { placesOf, tagsIn, textOfBlock, type PosRange } from '../../shared/document/tags.ts'
import { isPart, isPast, type Tag } from '../../shared/model/record.ts'
import { sentences } from '../../shared/text/sentences.ts'
import { linkedIds, tagOf } from './links.ts'
import { recordsOf } from './state/recordsPlugin.ts'

/** @returns ids of legal targets; empty when the tag's own words are gone */
export function linkTargets(state: EditorState, tag: Tag): readonly string[] {
  const records = recordsOf(state)
  const here = placesOf(state.doc, tag.id)
  if (here.length === 0) return []
  const linked = new Set(linkedIds(records, tag.id))
  const nearby = [
    here.flatMap((place) => sentenceAround(state, place)),
    here.map((place) => paragraphAround(state, place)),
  ]
  const targets: { readonly id: string; readonly rank: number; readonly distance: number }[] = []
  for (const [id, places] of tagsIn(state.doc)) {
    const other = tagOf(records, id)
    if (!other || isPart(other) === isPart(tag) || linked.has(id) || isPast(other)) continue
    const near = nearby.findIndex((stretches) => places.some((place) => stretches.some(isWithin(place))))
    const isFree = near >= 0 && linkedIds(records, id).length === 0
    const rank = isFree ? near : near >= 0 ? nearby.length : nearby.length + 1
    targets.push({ id, rank, distance: gapBetween(here, places) })
  }
  return targets.sort((a, b) => a.rank - b.rank || a.distance - b.distance).map(({ id }) => id)
}

/** From where the sentence begins that a piece begins in to where the one ends that it ends in. */
function sentenceAround({ doc }: EditorState, { from, to }: PosRange): readonly PosRange[] {
  const $from = doc.resolve(from)
  const start = $from.start()
  const all = sentences(textOfBlock($from.parent))
  const first = all.find(({ end }) => start + end > from)
  const last = all.findLast((sentence) => start + sentence.start < to)
  return first && last ? [{ from: start + first.start, to: start + last.end }] : []
}

function paragraphAround({ doc }: EditorState, { from }: PosRange): PosRange {
  const $from = doc.resolve(from)
  return { from: $from.start(), to: $from.end() }
}

function isWithin(inner: PosRange): (outer: PosRange) => boolean {
  return ({ from, to }) => from <= inner.from && inner.to <= to
}

/** How far apart the nearest pieces of two tags are; 0 when they touch or overlap. */
function gapBetween(some: readonly PosRange[], others: readonly PosRange[]): number {
  const gaps = some.flatMap((a) => others.map((b) => Math.max(0, a.from - b.to, b.from - a.to)))
  return Math.min(...gaps)
}
