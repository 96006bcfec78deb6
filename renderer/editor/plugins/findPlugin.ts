/**
 * Find in the article: every hit is marked, one of them is the one at hand. What one cannot see in print does not matter:
 * see `shared/text/foldForFinding.ts`. When the search has ended its words are kept, so that Find next goes on with them.
 */
import {
  Plugin,
  PluginKey,
  TextSelection,
  type Command,
  type EditorState,
  type Transaction,
} from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'
import { goTo } from '../showing/place.ts'
import { hitsIn, type Hits } from '../find/hitsIn.ts'
import { drawHits, moveHitAtHand } from '../find/drawHits.ts'

export interface Finding extends Hits {
  readonly query: string
  /** -1 when there is none. */
  readonly index: number
}

interface Search {
  /** The words that were looked for last. */
  readonly words: string
  readonly finding: Finding | null
  readonly drawn: DecorationSet
}

const key = new PluginKey<Search>('find')
const NONE: Search = { words: '', finding: null, drawn: DecorationSet.empty }

export function findPlugin(): Plugin<Search> {
  return new Plugin<Search>({
    key,
    state: {
      init: () => NONE,
      apply: (tr, before) => {
        const set = tr.getMeta(key) as Finding | null | undefined
        if (set === null) return { ...before, finding: null, drawn: DecorationSet.empty }
        if (set !== undefined) return { words: set.query, finding: set, drawn: redrawn(tr, before, set) }
        if (before.finding === null || tr.doc === tr.before) return before
        const { query, index } = before.finding
        const found = hitsIn(tr.doc, query)
        const finding = { query, ...found, index: Math.min(index, found.hits.length - 1) }
        return { ...before, finding, drawn: drawHits(tr.doc, finding) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.drawn },
  })
}

export function findingOf(state: EditorState): Finding | null {
  return key.getState(state)?.finding ?? null
}

export interface WordsToFind {
  readonly words: string
  /** They are the selected ones, else those of the last search. */
  readonly areSelected: boolean
}

/** What Find begins with when it is opened here. */
export function wordsToFind(state: EditorState): WordsToFind {
  const { $from, $to, from, to } = state.selection
  const selected = $from.sameParent($to) ? state.doc.textBetween(from, to) : ''
  const areSelected = selected.trim() !== '' && selected.length <= MOST_SELECTED
  return { words: areSelected ? selected : (key.getState(state)?.words ?? ''), areSelected }
}

/** In characters: who has selected more than that wants something else than to find it again. */
const MOST_SELECTED = 200

/** Looks for these words from the selection on; an empty query ends the search. */
export function find(query: string): Command {
  return (state, dispatch) => {
    if (query === '') dispatch?.(state.tr.setMeta(key, null))
    else dispatch?.(goToHit(state, from(state, query, 1)))
    return true
  }
}

/** With no search under way, goes on with the words of the last one from the selection, and marks nothing. */
export function findNext(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { words = '', finding = null } = key.getState(state) ?? {}
    if (finding ? finding.hits.length === 0 : words === '') return false
    if (!dispatch) return true
    if (finding) {
      const index = (finding.index + direction + finding.hits.length) % finding.hits.length
      dispatch(goToHit(state, { ...finding, index }))
      return true
    }
    const { hits, index } = from(state, words, direction, true)
    const hit = hits[index]
    if (hit) dispatch(goTo(state.tr.setSelection(TextSelection.create(state.doc, hit.from, hit.to)), hit))
    return hit !== undefined
  }
}

/** @param goesOn a hit that is selected already is behind one */
function from(state: EditorState, query: string, direction: -1 | 1, goesOn = false): Finding {
  const { selection, doc } = state
  const found = hitsIn(doc, query)
  const last = found.hits.length - 1
  const isAhead = ({ from: at }: { readonly from: number }) =>
    direction === -1 ? at < selection.from : at >= selection.from + (goesOn && !selection.empty ? 1 : 0)
  const next = direction === 1 ? found.hits.findIndex(isAhead) : found.hits.findLastIndex(isAhead)
  const index = next < 0 && last >= 0 ? (direction === 1 ? 0 : last) : next
  return { query, ...found, index }
}

function goToHit(state: EditorState, finding: Finding): Transaction {
  const hit = finding.hits[finding.index]
  const tr = state.tr.setMeta(key, finding)
  return hit ? goTo(tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to)), hit) : tr
}

function redrawn(tr: Transaction, { finding: before, drawn }: Search, now: Finding): DecorationSet {
  if (before?.hits !== now.hits) return drawHits(tr.doc, now)
  return moveHitAtHand(drawn, tr.doc, before.hits[before.index], now.hits[now.index])
}
