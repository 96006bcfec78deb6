/** The figures of the status bar. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { countWords } from '../../shared/text/words.ts'
import { quoteRows } from './quoteRows.ts'
import type { Counts, QuoteRow } from './selectors.ts'

const wordsIn = new WeakMap<Node, number>()
let last: { readonly rows: readonly QuoteRow[]; readonly words: number; readonly value: Counts } | undefined

export function counts(editor: EditorState): Counts {
  const rows = quoteRows(editor)
  const words = wordsOf(editor.doc)
  if (last?.rows === rows && last.words === words) return last.value
  const live = rows.filter(({ status }) => status === 'accepted')
  const value: Counts = {
    words,
    quotes: live.length,
    sourced: live.filter(({ speakers }) => speakers.length > 0).length,
    anonymous: live.filter(({ speakers }) => speakers.some(({ anonymous }) => anonymous)).length,
    suggested: rows.length - live.length,
  }
  last = { rows, words, value }
  return value
}

/** Counted once a paragraph, so that a keystroke counts one paragraph. */
function wordsOf(node: Node): number {
  const known = wordsIn.get(node)
  if (known !== undefined) return known
  let words = 0
  if (node.isTextblock) words = node.attrs['kind'] === 'furniture' ? 0 : countWords(node.textContent)
  else
    node.forEach((child) => {
      words += wordsOf(child)
    })
  wordsIn.set(node, words)
  return words
}
