/**
 * What a comment is being written on: the words are lit until it is there, or somebody thinks better of it. Edits elsewhere, this
 * window's or another's, move the place with its words.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'

export interface Commenting {
  /** One a paragraph at most, in order, none of them empty. */
  readonly ranges: readonly PosRange[]
  /** The tag that the comment is about. */
  readonly aboutId: string | undefined
}

const key = new PluginKey<Commenting | null>('commenting')

export function commentingPlugin(): Plugin<Commenting | null> {
  return new Plugin<Commenting | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before) => {
        const set = tr.getMeta(key) as Commenting | null | undefined
        if (set !== undefined) return set
        return before && tr.docChanged ? mapped(before, tr) : before
      },
    },
    props: {
      decorations: (state) => {
        const commenting = commentingOf(state)
        if (!commenting) return null
        const lit = commenting.ranges.map(({ from, to }) =>
          Decoration.inline(from, to, { class: 'commenting' }),
        )
        return DecorationSet.create(state.doc, lit)
      },
    },
  })
}

export function commentingOf(state: EditorState): Commenting | null {
  return key.getState(state) ?? null
}

export function setCommenting(tr: Transaction, commenting: Commenting | null): Transaction {
  return tr.setMeta(key, commenting)
}

/** Words that are gone cannot be commented on: without any, what was written has no place, and the field closes. */
function mapped({ ranges, aboutId }: Commenting, tr: Transaction): Commenting | null {
  const left = ranges
    .map(({ from, to }) => ({ from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to)
  return left.length > 0 ? { ranges: left, aboutId } : null
}
