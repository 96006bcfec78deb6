import { Plugin } from 'prosemirror-state'
import { isRemote } from './modePlugin.ts'

/** Nothing in the article changes under the hands of whoever only reads it. @param refused hears of each try */
export function readOnlyPlugin(refused: () => void): Plugin {
  return new Plugin({
    filterTransaction: (tr) => {
      if (tr.steps.length === 0 || isRemote(tr)) return true
      refused()
      return false
    },
  })
}
