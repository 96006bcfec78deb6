/**
 * What is found in the article: every hit is marked, one of them is the one at hand. What one cannot see in print does not matter:
 * see `shared/text/foldForFinding.ts`. When the search has ended its words are kept, so that Find next goes on with them.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'
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

/** The words of the last search, and what is found of them while it is under way. */
export function searchOf(state: EditorState): Pick<Search, 'words' | 'finding'> {
  return key.getState(state) ?? NONE
}

/** From here on this is found; null ends the search. */
export function setFinding(tr: Transaction, finding: Finding | null): Transaction {
  return tr.setMeta(key, finding)
}

function redrawn(tr: Transaction, { finding: before, drawn }: Search, now: Finding): DecorationSet {
  if (before?.hits !== now.hits) return drawHits(tr.doc, now)
  return moveHitAtHand(drawn, tr.doc, before.hits[before.index], now.hits[now.index])
}
