import { headOf, type ArticleState } from '../../shared/document/articleState.ts'
import { furnitureRanges } from '../../shared/document/furnitureRanges.ts'
import { layoutOf } from '../../shared/document/layout.ts'
import { withSuggestions } from '../../shared/document/suggestions.ts'
import { countingIds, type MintId } from '../../shared/ids.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { attributionKind } from '../../shared/model/attribution.ts'

/** The article with the suggestions that a window would show; one that has attributions already is left as it is. */
export function suggestFor(state: ArticleState): ArticleState {
  if (state.records.ofKind(attributionKind)[Symbol.iterator]().next().done !== true) return state
  const layout = layoutOf(state.doc)
  const proposals = propose(layout.text, furnitureRanges(layout), headOf(state.records).language)
  return withSuggestions(state, proposals, freeIds(state))
}

/** Counted ids that no record of the article has. */
function freeIds({ records }: ArticleState): MintId {
  const taken = new Set(Array.from(records.values(), ({ id }) => id))
  const next = countingIds()
  return (letter) => {
    for (;;) {
      const id = next(letter)
      if (!taken.has(id)) return id
    }
  }
}
