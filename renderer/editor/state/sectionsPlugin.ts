/** Keeps sections near their size after every change of the text. */
import { Plugin } from 'prosemirror-state'
import { keepSections } from '../../../shared/document/sections.ts'
import { changesText, isRemote } from './modePlugin.ts'

export function sectionsPlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, _before, state) => {
      // Another window has kept its sections already; answering it with more steps would never end.
      if (!transactions.some((tr) => changesText(tr) && !isRemote(tr))) return null
      const tr = keepSections(state.tr)
      return tr.docChanged ? tr : null
    },
  })
}
