/** An article's file as it is to be shown: with its sources as the directory has them by now, or as only a newer Quoin may change it. */
import { broughtForward } from '../../../shared/directory/broughtForward.ts'
import type { Entries } from '../../../shared/directory/merging.ts'
import { headOf, type ArticleState } from '../../../shared/document/articleState.ts'

/** Why it can be shown but not changed. */
export function writtenByNewer({ records }: ArticleState, slug: string): string {
  const title = headOf(records).title || slug
  return `“${title}” was written by a newer Quoin, so it can be read but not changed here. Update Quoin.`
}

export function upToDate(state: ArticleState, entries: Entries): ArticleState {
  const put = broughtForward(state.records, entries)
  return put.length === 0 ? state : { ...state, records: state.records.with(put) }
}
