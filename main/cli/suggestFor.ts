import { headOf, type ArticleState } from '../../shared/document/articleState.ts'
import { layoutOf, paragraphsIn } from '../../shared/document/layout.ts'
import { withSuggestions } from '../../shared/document/suggestions.ts'
import { countingIds, type MintId } from '../../shared/ids.ts'
import { propose } from '../../shared/suggest/propose.ts'
import { findFurniture } from '../../shared/text/findFurniture.ts'

/** The article with the engine's suggestions; one that has attributions already is left as it is. */
export function suggestFor(state: ArticleState): ArticleState {
  if (state.records.ofKind('attribution')[Symbol.iterator]().next().done !== true) return state
  const layout = layoutOf(state.doc)
  const { text } = layout
  const furniture = findFurniture(text, paragraphsIn(layout))
  return withSuggestions(state, propose(text, furniture, headOf(state.records).language), freeIds(state))
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
