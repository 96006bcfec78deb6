/** The figures of the status bar. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { isAnonymous } from '../../shared/model/source.ts'
import { textOfBlock } from '../../shared/document/tags.ts'
import { countWords } from '../../shared/text/words.ts'
import { fromRecords } from '../editor/fromRecords.ts'
import { quotesAbout, sourcesOfQuote } from '../editor/links.ts'
import { openSuggestions } from '../editor/openSuggestions.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import type { Counts } from './selectors.ts'
import { attributionKind } from '../../shared/model/attribution.ts'

const wordsIn = new WeakMap<Node, number>()
let last: { readonly records: Records; readonly value: Counts } | undefined

export function counts(editor: EditorState): Counts {
  const records = recordsOf(editor)
  const words = wordsOf(editor.doc)
  if (last?.records !== records) {
    const suggested = openSuggestions(records)
    last = { records, value: { words, suggested, ...acceptedQuotes(records) } }
  } else if (last.value.words !== words) last = { records, value: { ...last.value, words } }
  return last.value
}

/** How many accepted quotes name no source that somebody has named. */
export const unsourced = ({ quotes, sourced }: Counts): number => quotes - sourced

type Figures = Omit<Counts, 'words' | 'suggested'>

const acceptedQuotes = fromRecords<Figures>(
  (records) => {
    const ids = Array.from(records.ofKind(attributionKind), ({ id }) => id)
    return added({ quotes: 0, sourced: 0, anonymous: 0, gone: 0 }, records, ids, 1)
  },
  (figures, { from, to, ids }) => {
    const stale = new Set([...ids, ...quotesAbout(to, ids)])
    return added(added(figures, from, stale, -1), to, stale, 1)
  },
)

/** @param sign whether what these quotes count for is put to the figures or taken from them */
function added(before: Figures, records: Records, ids: Iterable<string>, sign: 1 | -1): Figures {
  const figures = { ...before }
  for (const id of ids) {
    const quote = records.find(attributionKind, id)
    if (quote?.status !== 'accepted') continue
    if (quote.orphaned !== undefined) {
      figures.gone += sign
      continue
    }
    figures.quotes += sign
    const sources = sourcesOfQuote(records, quote)
    if (sources.length > 0) figures.sourced += sign
    if (sources.some(isAnonymous)) figures.anonymous += sign
  }
  return figures
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
