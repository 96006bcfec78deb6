/** The figures of the status bar. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { isAnonymous } from '../../shared/model/source.ts'
import { textOfBlock } from '../../shared/document/tags.ts'
import { countWords } from '../../shared/text/words.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import type { Counts } from './selectors.ts'

const wordsIn = new WeakMap<Node, number>()
let last: { readonly records: Records; readonly value: Counts } | undefined

export function counts(editor: EditorState): Counts {
  const records = recordsOf(editor)
  const words = wordsOf(editor.doc)
  if (last?.records !== records) last = { records, value: { words, ...countQuotes(records) } }
  else if (last.value.words !== words) last = { records, value: { ...last.value, words } }
  return last.value
}

function countQuotes(records: Records): Omit<Counts, 'words'> {
  const figures = { quotes: 0, sourced: 0, anonymous: 0, suggested: 0 }
  for (const quote of records.ofKind('attribution')) {
    if (quote.status === 'suggested' && quote.orphaned === undefined) figures.suggested++
    if (quote.status !== 'accepted') continue
    figures.quotes++
    if (quote.mentionIds.length + quote.sourceIds.length > 0) figures.sourced++
    if (hasAnonymousSource(records, quote)) figures.anonymous++
  }
  return figures
}

function hasAnonymousSource(records: Records, quote: Attribution): boolean {
  const mentioned = quote.mentionIds.map((id) => records.find('mention', id)?.sourceId)
  return [...mentioned, ...quote.sourceIds].some((id) => {
    const source = id === undefined ? undefined : records.find('source', id)
    return source !== undefined && isAnonymous(source)
  })
}

/** Counted once a paragraph, so that a keystroke counts one paragraph. */
function wordsOf(node: Node): number {
  const known = wordsIn.get(node)
  if (known !== undefined) return known
  let words = 0
  if (node.isTextblock) words = node.attrs['kind'] === 'furniture' ? 0 : countWords(textOfBlock(node))
  else for (const child of node.children) words += wordsOf(child)
  wordsIn.set(node, words)
  return words
}
