/**
 * The tag in hand: the one the inspector shows, keys act on and threads are drawn for. It stays in hand while one
 * selects other words (that is how a piece is added or a cue is tagged for it) and is let go by Esc or by a click on
 * plain text.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { placesOf } from '../../../shared/document/tags.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { linkedIds } from '../links.ts'
import { recordsOf } from './recordsPlugin.ts'

const key = new PluginKey<string | null>('tagInHand')

export function tagInHandPlugin(): Plugin<string | null> {
  return new Plugin<string | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, id, _before, after) => {
        const taken = tr.getMeta(key) as string | null | undefined
        const now = taken === undefined ? id : taken
        return now !== null && isHoldable(recordsOf(after).get(now)) ? now : null
      },
    },
    props: {
      decorations: (state) => {
        const id = idInHand(state)
        if (id === null) return null
        const outlined = (tagId: string, name: string) =>
          placesOf(state.doc, tagId).map(({ from, to }) => Decoration.inline(from, to, { class: name }))
        const linked = linkedIds(recordsOf(state), id).flatMap((other) => outlined(other, 'linked'))
        return DecorationSet.create(state.doc, [...outlined(id, 'in-hand'), ...linked])
      },
    },
  })
}

/** What is gone or rejected leaves the hand. */
function isHoldable(record: QuoinRecord | undefined): boolean {
  return record !== undefined && !(record.record === 'attribution' && record.status === 'rejected')
}

export function idInHand(state: EditorState): string | null {
  return key.getState(state) ?? null
}

export function takeInHand(tr: Transaction, id: string | null): Transaction {
  return tr.setMeta(key, id)
}
