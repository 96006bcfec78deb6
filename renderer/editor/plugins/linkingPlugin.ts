/**
 * Link mode: with a quote in hand the cues and sources that it could be linked to are lit, nearest first; with a cue or
 * source in hand, the quotes. Tab cycles them, Enter links, Esc leaves.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { tagsIn, placesOf, type PosRange } from '../../../shared/document/tags.ts'
import { linkedIds, tagOf } from '../links.ts'
import { recordsOf } from './recordsPlugin.ts'
import { idInHand } from './tagInHand.ts'

export interface Linking {
  readonly from: string
  /** Ids of legal targets, the nearest first; never empty. */
  readonly targets: readonly string[]
  readonly index: number
}

const key = new PluginKey<Linking | null>('linking')
const MOST_TARGETS = 50

export function linkingPlugin(): Plugin<Linking | null> {
  return new Plugin<Linking | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before, _old, after) => {
        const set = tr.getMeta(key) as Linking | null | undefined
        const now = set === undefined ? before : set
        const isStale = now !== null && (tr.docChanged || idInHand(after) !== now.from)
        return isStale ? null : now
      },
    },
    props: {
      attributes: (state): Record<string, string> => (linkingOf(state) ? { class: 'linking' } : {}),
      decorations: (state) => {
        const linking = linkingOf(state)
        if (!linking) return null
        const lit = linking.targets.flatMap((id, index) =>
          placesOf(state.doc, id).map(({ from, to }) =>
            Decoration.inline(from, to, { class: index === linking.index ? 'legal target' : 'legal' }),
          ),
        )
        return DecorationSet.create(state.doc, lit)
      },
    },
  })
}

export function linkingOf(state: EditorState): Linking | null {
  return key.getState(state) ?? null
}

export function setLinking(tr: Transaction, linking: Linking | null): Transaction {
  return tr.setMeta(key, linking)
}

/** Link mode from the tag in hand, or null when there is nothing to link it to. */
export function startLinking(state: EditorState): Linking | null {
  const records = recordsOf(state)
  const tag = tagOf(records, idInHand(state))
  const here = tag ? placesOf(state.doc, tag.id) : []
  if (!tag || here.length === 0) return null
  const linked = new Set(linkedIds(records, tag.id))
  const targets: { readonly id: string; readonly distance: number }[] = []
  for (const [id, places] of tagsIn(state.doc)) {
    const other = tagOf(records, id)
    const isLegal = (tag.record === 'attribution') !== (other?.record === 'attribution')
    if (!other || !isLegal || linked.has(id)) continue
    if (other.record === 'attribution' && other.status === 'rejected') continue
    targets.push({ id, distance: gapBetween(here, places) })
  }
  targets.sort((a, b) => a.distance - b.distance)
  const ids = targets.slice(0, MOST_TARGETS).map(({ id }) => id)
  return ids.length > 0 ? { from: tag.id, targets: ids, index: 0 } : null
}

/** How far apart the nearest pieces of two tags are; 0 when they touch or overlap. */
function gapBetween(some: readonly PosRange[], others: readonly PosRange[]): number {
  const gaps = some.flatMap((a) => others.map((b) => Math.max(0, a.from - b.to, b.from - a.to)))
  return Math.min(...gaps)
}
