/** Looking for words in the article, and going from hit to hit. */
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import { hitsIn } from '../find/hitsIn.ts'
import { goTo } from '../showing/place.ts'
import { searchOf, setFinding, type Finding } from '../state/findPlugin.ts'

/** Looks for these words from the selection on; an empty query ends the search. */
export function find(query: string): Command {
  return (state, dispatch) => {
    if (query === '') dispatch?.(setFinding(state.tr, null))
    else dispatch?.(goToHit(state, from(state, query, 1)))
    return true
  }
}

/** With no search under way, goes on with the words of the last one from the selection, and marks nothing. */
export function findNext(direction: -1 | 1): Command {
  return (state, dispatch) => {
    const { words, finding } = searchOf(state)
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
  const tr = setFinding(state.tr, finding)
  return hit ? goTo(tr.setSelection(TextSelection.create(tr.doc, hit.from, hit.to)), hit) : tr
}
