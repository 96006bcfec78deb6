/** The desk's articles as its list shows them: under the day they were last touched. */
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { dayGroup, type DayGroup } from './dayGroup.ts'
import { differencesOf } from './differencesOf.ts'

export type DeskRow = { readonly id: string; readonly heading: string } | CardRow

export interface CardRow {
  readonly id: string
  readonly card: ArticleCard
  readonly day: DayGroup
  /** What tells it from the other versions of its story on the desk; absent when there is none. */
  readonly differs?: string
}

/** By slug, when each article was last changed before the order of the list was held. */
export type HeldOrder = ReadonlyMap<string, string>

/** @param held the places that cards keep although they are saved meanwhile */
export function deskRows(
  articles: readonly ArticleCard[],
  now: Date,
  held: HeldOrder | null = null,
): readonly DeskRow[] {
  const differences = differencesOf(articles)
  const listedAt = ({ slug, changedAt }: ArticleCard) => held?.get(slug) ?? changedAt
  const ordered =
    held === null ? articles : articles.toSorted((a, b) => latestFirst(listedAt(a), listedAt(b)))
  const rows: DeskRow[] = []
  let group = ''
  for (const card of ordered) {
    const day = dayGroup(listedAt(card), now)
    if (day !== group) rows.push({ id: `day ${day}`, heading: day })
    group = day
    const differs = differences.get(card.slug)
    rows.push({ id: card.slug, card, day, ...(differs === undefined ? {} : { differs }) })
  }
  return rows
}

function latestFirst(a: string, b: string): number {
  if (a === b) return 0
  return a > b ? -1 : 1
}
