/** The desk's articles as its list shows them: those that match the filter, under the day they were last touched. */
import type { ArticleCard } from '../../../shared/ipc/contract.ts'
import { matchesWords } from '../matchesWords.ts'
import { dayGroup, type DayGroup } from './dayGroup.ts'

export type DeskRow =
  | { readonly id: string; readonly heading: string }
  | { readonly id: string; readonly card: ArticleCard; readonly day: DayGroup }

export function deskRows(articles: readonly ArticleCard[], filter: string, now: Date): readonly DeskRow[] {
  const rows: DeskRow[] = []
  let group = ''
  for (const card of articles) {
    if (!matchesWords(`${card.title} ${card.slug} ${card.excerpt}`, filter)) continue
    const day = dayGroup(card.changedAt, now)
    if (day !== group) rows.push({ id: `day ${day}`, heading: day })
    group = day
    rows.push({ id: card.slug, card, day })
  }
  return rows
}
