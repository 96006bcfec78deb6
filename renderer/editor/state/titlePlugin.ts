/**
 * The title of an article that is called by its headline follows the headline, into another window's changes, too. One that
 * somebody gave it stays, and so does the last one when the headline's paragraph is deleted.
 */
import { Plugin } from 'prosemirror-state'
import { headOf } from '../../../shared/document/articleState.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { headlineIn } from '../headlineIn.ts'
import { changesText, isRemote } from './modePlugin.ts'
import { recordsOf } from './recordsPlugin.ts'

export function titlePlugin(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => {
      // The window in which the headline was changed tells its title, too.
      if (!transactions.some((tr) => changesText(tr) && !isRemote(tr))) return null
      const [was, is] = [headlineIn(before.doc), headlineIn(state.doc)]
      const had = headOf(recordsOf(before)).title
      const title = had === was && is !== null ? is : had
      const head = headOf(recordsOf(state))
      if (head.title === title) return null
      return state.tr.step(changeRecords(recordsOf(state), [{ ...head, title }]))
    },
  })
}
