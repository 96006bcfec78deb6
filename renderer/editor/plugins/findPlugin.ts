/**
 * Find in the article: every hit is marked, one of them is the one at hand. Capitals and curly quotes do not matter, nor
 * does what kind of white space parts two words: a line may break between them.
 */
import {
  Plugin,
  PluginKey,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state'
import type { Node } from 'prosemirror-model'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'
import { paragraphsBetween, posIn } from '../../../shared/document/wholeParagraph.ts'

export interface Finding {
  readonly query: string
  readonly hits: readonly PosRange[]
  /** -1 when there is none. */
  readonly index: number
  /** There are more hits in the article than are listed. */
  readonly isCapped: boolean
}

const key = new PluginKey<Finding | null>('find')
const MOST_HITS = 1_000

export function findPlugin(): Plugin<Finding | null> {
  return new Plugin<Finding | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before, _old, after) => {
        const set = tr.getMeta(key) as Finding | null | undefined
        if (set !== undefined) return set
        if (before === null || tr.doc === tr.before) return before
        const found = hitsIn(after.doc, before.query)
        return { ...before, ...found, index: Math.min(before.index, found.hits.length - 1) }
      },
    },
    props: {
      decorations: (state) => {
        const finding = findingOf(state)
        if (!finding) return null
        const drawn = finding.hits.map(({ from, to }, index) =>
          Decoration.inline(from, to, { class: index === finding.index ? 'found at-hand' : 'found' }),
        )
        return DecorationSet.create(state.doc, drawn)
      },
    },
  })
}

export function findingOf(state: EditorState): Finding | null {
  return key.getState(state) ?? null
}

/** Looks for these words from the caret on; an empty query ends the search. */
export function find(query: string): Command {
  return (state, dispatch) => {
    if (query === '') {
      dispatch?.(state.tr.setMeta(key, null))
      return true
    }
    const { hits, isCapped } = hitsIn(state.doc, query)
    const next = hits.findIndex(({ from }) => from >= state.selection.from)
    const index = next < 0 && hits.length > 0 ? 0 : next
    dispatch?.(goTo(state, { query, hits, index, isCapped }))
    return true
  }
}

export function findNext(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const finding = findingOf(state)
    if (!finding || finding.hits.length === 0) return false
    const { hits, index } = finding
    dispatch?.(goTo(state, { ...finding, index: (index + direction + hits.length) % hits.length }))
    return true
  }
}

function goTo(state: EditorState, finding: Finding): Transaction {
  const hit = finding.hits[finding.index]
  const tr = state.tr.setMeta(key, finding)
  return hit ? tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to)).scrollIntoView() : tr
}

function hitsIn(doc: Node, query: string): Pick<Finding, 'hits' | 'isCapped'> {
  const wanted = pattern(query)
  const hits: PosRange[] = []
  let isCapped = false
  for (const paragraph of paragraphsBetween(doc, 0, doc.content.size)) {
    for (const { 0: words, index } of folded(paragraph.text).matchAll(wanted)) {
      isCapped = hits.length === MOST_HITS
      if (isCapped) break
      hits.push({ from: posIn(paragraph, index, 1), to: posIn(paragraph, index + words.length, -1) })
    }
    if (isCapped) break
  }
  return { hits, isCapped }
}

function pattern(query: string): RegExp {
  const words = folded(query)
    .split(/\s+/)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return new RegExp(words.join('\\s+'), 'gu')
}

/** For comparing only, and of the same length as the text: one code unit for one. */
function folded(text: string): string {
  return text
    .replace(/[“”„]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\p{Lu}/gu, (letter) => {
      const lower = letter.toLowerCase()
      return lower.length === letter.length ? lower : letter
    })
}
