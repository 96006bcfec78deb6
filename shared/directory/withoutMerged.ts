import type { ArticleState } from '../document/articleState.ts'
import { namedInstead } from '../document/namedInstead.ts'
import { sourceKind } from '../model/source.ts'
import { standing } from '../model/standing.ts'

/** An article for those who know nothing of this desk: who has turned out to be somebody else is called by that one's id. */
export function withoutMerged(state: ArticleState): ArticleState {
  const find = (id: string) => state.records.find(sourceKind, id)
  let { records } = state
  for (const source of state.records.ofKind(sourceKind)) {
    const now = standing(find, source.id)
    if (!now || now.id === source.id) continue
    records = records.with(namedInstead(records, new Set([source.id]), now), [source.id])
  }
  return records === state.records ? state : { ...state, records }
}
