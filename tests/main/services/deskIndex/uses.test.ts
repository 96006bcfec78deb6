/** Who is quoted how often is counted as articles come and go, and never counted anew: it must stay right by itself. */
import { expect, test } from 'vitest'
import { createArticleIndex } from '../../../../main/services/deskIndex/articleIndex.ts'
import type { ArticleRow } from '../../../../main/services/deskIndex/articleRow.ts'
import { openDatabase } from '../../../../main/services/deskIndex/database.ts'
import { passagesOf, type QuotePassage } from '../../../../main/services/deskIndex/passages.ts'
import type { SourceUse } from '../../../../shared/contract/sources.ts'
import { STATUSES } from '../../../../shared/model/attribution.ts'
import { chance } from '../../../bench/chance.ts'

const SOURCES: readonly (readonly string[])[] = [[], ['s1'], ['s2'], ['s1', 's2'], ['s3']]

test('who is quoted how often stays right over a thousand articles that come, change and go', () => {
  const draw = chance(5)
  const database = openDatabase(undefined)
  const index = createArticleIndex(database)
  const desk = new Map<string, readonly QuotePassage[]>()
  for (let time = 0; time < 1000; time++) {
    const slug = `story-${draw.below(40)}`
    if (draw.below(4) === 0) {
      desk.delete(slug)
      index.remove(slug)
      continue
    }
    const quotes = Array.from(
      { length: draw.below(5) },
      (_, number): QuotePassage => ({
        id: `a${number}`,
        type: 'direct',
        status: STATUSES[draw.below(STATUSES.length)] ?? 'accepted',
        sourceIds: SOURCES[draw.below(SOURCES.length)] ?? [],
        words: 'Words',
        ranges: [],
        by: '',
      }),
    )
    desk.set(slug, quotes)
    index.put(slug, String(time), rowOf(slug, quotes))
  }
  expect(inOrder(index.uses())).toEqual(inOrder(counted([...desk.values()])))
  expect(index.uses().length).toBeGreaterThan(2)
  database.close()
})

function counted(articles: readonly (readonly QuotePassage[])[]): readonly SourceUse[] {
  const accepted = articles.map((quotes) =>
    quotes.flatMap(({ status, sourceIds }) => (status === 'accepted' ? sourceIds : [])),
  )
  return [...new Set(accepted.flat())].map((id) => ({
    id,
    quotes: accepted.flat().filter((each) => each === id).length,
    articles: accepted.filter((ids) => ids.includes(id)).length,
  }))
}

const inOrder = (uses: readonly SourceUse[]): readonly SourceUse[] =>
  uses.toSorted((a, b) => (a.id < b.id ? -1 : 1))

function rowOf(slug: string, quotes: readonly QuotePassage[]): ArticleRow {
  const card = {
    slug,
    title: slug,
    words: 1,
    quotes: 0,
    sourced: 0,
    suggested: 0,
    changedAt: new Date(0).toISOString(),
    excerpt: '',
  }
  return {
    card,
    sha256: '',
    facets: { suggested: 0, unsourced: 0, commented: 0, direct: 0, indirect: 0, mixed: 0 },
    words: { head: slug, body: '', quotes: '', sources: '', comments: '' },
    passages: { ...passagesOf(null), quotes },
  }
}
