/**
 * The title of an article that is called by its headline follows the headline. One that somebody gave it stays, and so does the
 * last one when the headline is deleted.
 */
import { Plugin } from 'prosemirror-state'
import { headOf } from '../../../shared/document/articleState.ts'
import { changeRecords } from '../changeRecords.ts'
import { headlineIn } from '../headlineIn.ts'
import { changesText, isRemote } from './modePlugin.ts'
import { recordsOf } from './recordsPlugin.ts'

export function titlePlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      // The window in which the headline was changed has told its title, too.
      if (!transactions.some((tr) => changesText(tr) && !isRemote(tr))) return null
      const [was, is] = [headlineIn(before.doc), headlineIn(state.doc)]
      const head = headOf(recordsOf(state))
      if (is === null || is === was || head.title !== was) return null
      return state.tr.step(changeRecords(recordsOf(state), [{ ...head, title: is }]))
    },
  })
}
