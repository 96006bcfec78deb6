/** What was found, as a list: each article, and under it the places that say so. */
import type { ArticleCard, Found, Hit } from '../../../shared/contract/desk.ts'

export type FoundRow =
  | { readonly id: string; readonly card: ArticleCard; readonly left: number }
  | { readonly id: string; readonly slug: string; readonly hit: Hit }

export function foundRows({ articles }: Found): readonly FoundRow[] {
  return articles.flatMap(({ card, hits, left }): readonly FoundRow[] => [
    { id: `article ${card.slug}`, card, left },
    ...hits.map((hit, index) => ({ id: `hit ${card.slug} ${index}`, slug: card.slug, hit })),
  ])
}
