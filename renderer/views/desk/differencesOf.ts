/**
 * Of articles with one title, what tells each from the version before it, by slug: "22 words more than the other version: “… on
 * Wednesday, not Tuesday”". The first version is compared with the second.
 */
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { countOf } from '../wording.ts'

export function differencesOf(articles: readonly ArticleCard[]): ReadonlyMap<string, string> {
  const stories = new Map<string, ArticleCard[]>()
  for (const card of articles) {
    const title = card.title.trim().toLowerCase()
    const versions = stories.get(title)
    if (versions) versions.push(card)
    else stories.set(title, [card])
  }
  const differences = new Map<string, string>()
  for (const versions of stories.values()) {
    // The desk lists the latest first.
    for (const [index, card] of versions.entries()) {
      const other = versions[index + 1] ?? versions[index - 1]
      if (other) differences.set(card.slug, difference(card, other))
    }
  }
  return differences
}

function difference(card: ArticleCard, other: ArticleCard): string {
  const more = card.words - other.words
  const length =
    more === 0
      ? 'Other words, as many'
      : `${countOf(Math.abs(more), 'word')} ${more > 0 ? 'more' : 'fewer'} than the other version`
  const words = newWords(card.excerpt, other.excerpt)
  return words === '' ? length : `${length}: “${words}”`
}

const SHOWN_WORDS = 8

/** Where the first words part from those of the other version. */
function newWords(excerpt: string, other: string): string {
  const [words, others] = [excerpt.split(' '), other.split(' ')]
  const start = words.findIndex((word, index) => word !== others[index])
  if (start < 0) return ''
  const shown = words.slice(start, start + SHOWN_WORDS).join(' ')
  return `${start > 0 ? '… ' : ''}${shown}`
}
