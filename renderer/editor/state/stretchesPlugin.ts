/** Keeps stretches of long paragraphs near their length after every change of the text. */
import { Plugin, PluginKey } from 'prosemirror-state'
import { keepStretches } from '../../../shared/document/keepStretches.ts'
import { changedRange } from '../changedRange.ts'
import { changesText, isRemote } from './modePlugin.ts'

const key = new PluginKey('stretches')

export function stretchesPlugin(): Plugin {
  return new Plugin({
    key,
    appendTransaction: (transactions, _before, state) => {
      // Another window has kept its stretches already, as this plugin has those that it cut itself.
      const local = transactions.filter(
        (tr) => changesText(tr) && !isRemote(tr) && tr.getMeta(key) === undefined,
      )
      const edited = changedRange(local)
      const tr = edited && keepStretches(state.tr, edited).setMeta(key, true)
      return tr?.docChanged ? tr : null
    },
  })
}
