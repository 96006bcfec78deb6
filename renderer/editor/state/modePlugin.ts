/**
 * In tagging mode letters are commands and the text cannot change under the editor's hands; in editing mode they write.
 * Undo, redo and what arrives from another window pass in both.
 */
import { isHistoryTransaction } from 'prosemirror-history'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { AddMarkStep, RemoveMarkStep } from 'prosemirror-transform'
import { RecordsStep } from '../../../shared/document/recordsStep.ts'
import type { Preferences } from '../../../shared/preferences.ts'

export type Mode = Preferences['mode']

const key = new PluginKey<Mode>('mode')
const REMOTE = 'quoin.remote'

export function modePlugin(initial: Mode): Plugin<Mode> {
  return new Plugin<Mode>({
    key,
    state: {
      init: () => initial,
      apply: (tr, mode) => (tr.getMeta(key) as Mode | undefined) ?? mode,
    },
    filterTransaction: (tr, state) =>
      modeOf(state) === 'editing' ||
      !changesText(tr) ||
      isHistoryTransaction(tr) ||
      isRemote(tr) ||
      isAppended(tr),
    props: {
      attributes: (state) => ({ 'data-mode': modeOf(state) }),
      handleDOMEvents: {
        // An input method's composition cannot be prevented. Were the view to hear of it, it would leave every key to
        // it until it ends, which may be never once the filter above has refused what it wrote.
        compositionstart: (view) => modeOf(view.state) === 'tagging',
        compositionupdate: (view) => modeOf(view.state) === 'tagging',
        beforeinput: (view, event) => {
          if (modeOf(view.state) === 'editing') return false
          event.preventDefault()
          return true
        },
      },
      handleDrop: (view) => modeOf(view.state) === 'tagging',
    },
  })
}

export function modeOf(state: EditorState): Mode {
  return key.getState(state) ?? 'tagging'
}

export function setMode(tr: Transaction, mode: Mode): Transaction {
  return tr.setMeta(key, mode)
}

/** Marks a transaction as another window's work. */
export function asRemote(tr: Transaction): Transaction {
  return tr.setMeta(REMOTE, true)
}

export function isRemote(tr: Transaction): boolean {
  return tr.getMeta(REMOTE) === true
}

export function changesText(tr: Transaction): boolean {
  return tr.steps.some(
    (step) => !(step instanceof RecordsStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep),
  )
}

function isAppended(tr: Transaction): boolean {
  return tr.getMeta('appendedTransaction') !== undefined
}
