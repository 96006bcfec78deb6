/** Answers what the desk asks its index. A database that turns out to be damaged is made again from the articles. */
import type { Found, Progress } from '../../../shared/contract/desk.ts'
import { createArticleIndex } from './articleIndex.ts'
import { openDatabase, type Database } from './database.ts'
import { findArticles, listArticles, MOST_COUNTED, slugsSaying } from './finding.ts'
import { hitsIn } from './hits.ts'
import type { Answered, Asked, IndexPlaces, QuestionName } from './questions.ts'
import { createFolderReader } from './readFolder.ts'
import { termsOf } from './wanted.ts'

export type Answering = {
  readonly [Name in QuestionName]: (asked: Asked<Name>) => Promise<Answered<Name>>
}

/** Hits of an article that are shown. */
const MOST_HITS = 3

export function createAnswering(places: IndexPlaces): {
  readonly answer: Answering
  readonly end: () => void
} {
  const database: Database = openDatabase(places.index ?? undefined, places.isNew)
  const index = createArticleIndex(database)
  const folder = createFolderReader(places.articles, database, index)
  let reading: Progress | undefined
  let whole: () => void = () => undefined
  const isWhole = new Promise<void>((resolve) => {
    whole = resolve
  })
  if (index.isWhole()) whole()

  return {
    end: () => {
      database.close()
    },
    answer: {
      async look(leftBefore) {
        const looked = await folder.look(leftBefore, (done, total) => {
          reading = { done, total }
        })
        reading = undefined
        index.setWhole()
        whole()
        return looked
      },
      async refresh({ slugs }) {
        const isChanged = await folder.refresh(slugs)
        return {
          isChanged,
          cards: slugs.flatMap((slug) => index.card(slug) ?? []),
          problems: slugs.flatMap((slug) => index.problemOf(slug) ?? []),
        }
      },
      async list(query) {
        const { cards, found, total } = listArticles(database, query)
        return { articles: cards, found, total, ...(reading && !index.isWhole() ? { reading } : {}) }
      },
      async find({ query, sourceIds, now }): Promise<Found> {
        const { articles: saying, found } = findArticles(database, query, sourceIds ?? undefined, now)
        const sought = {
          terms: termsOf(query.words),
          within: query.within,
          type: query.type,
          sourceIds: sourceIds === null ? undefined : new Set(sourceIds),
        }
        const articles = saying.map(({ card, passages }) => ({
          card,
          ...hitsIn(passages, sought, MOST_HITS),
        }))
        return { articles, total: Math.min(found, MOST_COUNTED), isCapped: found > MOST_COUNTED }
      },
      async saying({ query, sourceIds, now }) {
        return slugsSaying(database, query, sourceIds ?? undefined, now)
      },
      async taken({ slug }) {
        return index.taken(slug)
      },
      async withText({ sha256 }) {
        await isWhole
        return index.withText(sha256)
      },
      async uses() {
        await isWhole
        return index.uses()
      },
      async naming({ ids }) {
        await isWhole
        return index.naming(ids)
      },
    },
  }
}
