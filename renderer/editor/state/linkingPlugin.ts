/**
 * Link mode: with a quote in hand the cues and sources that it could be linked to are lit, the likeliest first; with a cue or
 * source in hand, the quotes. Tab cycles them, Enter links, Esc leaves.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { placesOf } from '../../../shared/document/tags.ts'
import { tagOf } from '../links.ts'
import { linkTargets } from '../linkTargets.ts'
import { recordsOf } from './recordsPlugin.ts'
import { idInHand } from './tagInHand.ts'

export interface Linking {
  readonly from: string
  /** Ids of legal targets, the likeliest first; never empty. */
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
  const tag = tagOf(recordsOf(state), idInHand(state))
  const targets = tag ? linkTargets(state, tag).slice(0, MOST_TARGETS) : []
  return tag && targets.length > 0 ? { from: tag.id, targets, index: 0 } : null
}
