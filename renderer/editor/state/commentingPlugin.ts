/**
 * What a comment is being written on: the words are lit as long as its field is open. Edits elsewhere, this window's or another's,
 * move the place with its words. Whoever comes back to the text has done writing.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'

export interface Commenting {
  /** In order, none of them empty; none at all once the words were deleted. */
  readonly ranges: readonly PosRange[]
  /** What they said when it was begun. */
  readonly words: string
  /** The tag that the comment is about. */
  readonly aboutId?: string
  /** The comment, once something was written. */
  readonly id?: string
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
        return before && tr.docChanged ? { ...before, ranges: mapped(before.ranges, tr) } : before
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
      handleDOMEvents: {
        focus: (view) => {
          if (commentingOf(view.state)) view.dispatch(setCommenting(view.state.tr, null))
          return false
        },
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

function mapped(ranges: readonly PosRange[], { mapping }: Transaction): readonly PosRange[] {
  return ranges
    .map(({ from, to }) => ({ from: mapping.map(from, 1), to: mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to)
}
