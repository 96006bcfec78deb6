/** What the index keeps of an article. */
import type { AttributionType } from '../../../shared/model/attribution.ts'
import { ok, type Result } from '../../../shared/result.ts'
import { cardOf, jsonOf, type CardCode } from '../article/articleCard.ts'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import { passagesOf, type Passages } from './passages.ts'
import type { Column, Facet } from './tables.ts'

export interface ArticleRow {
  readonly card: ArticleCard
  /** Of its text. */
  readonly sha256: string
  readonly facets: { readonly [Each in Facet]: number }
  readonly words: { readonly [Each in Column]: string }
  readonly passages: Passages
}

/** @param bytes of the article's file */
export function articleRow(slug: string, changedAt: Date, bytes: Uint8Array): Result<ArticleRow, CardCode> {
  const json = jsonOf(slug, bytes)
  if (!json.ok) return json
  const read = cardOf(slug, changedAt, json.value)
  if (!read.ok) return read
  const { card, textSha256 } = read.value
  const passages = passagesOf(json.value)
  const { text, quotes, sources, comments } = passages
  const ofType = (type: AttributionType): number =>
    quotes.filter((quote) => quote.type === type && quote.status !== 'rejected').length
  return ok({
    card,
    sha256: textSha256,
    facets: {
      suggested: card.suggested,
      unsourced: card.quotes - card.sourced,
      commented: comments.filter(({ isOpen }) => isOpen).length,
      direct: ofType('direct'),
      indirect: ofType('indirect'),
      mixed: ofType('mixed'),
    },
    words: {
      head: [card.title, card.slug, card.excerpt].join('\n'),
      body: text,
      quotes: lines(quotes.flatMap(({ status, words }) => (status === 'rejected' ? [] : [words]))),
      sources: lines(sources.map(({ words }) => words)),
      comments: lines(comments.map(({ words }) => words)),
    },
    passages,
  })
}

/** A phrase does not go from one to the next. */
function lines(pieces: readonly string[]): string {
  return pieces.join('\n')
}
