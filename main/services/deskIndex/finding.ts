/** Finds articles in the index: those that the desk lists, and those that say something. */
import type { ArticleCard, DeskQuery, FindQuery, Sought } from '../../../shared/contract/desk.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { cardIn } from './articleIndex.ts'
import type { Database, Value } from './database.ts'
import { unpacked } from './packed.ts'
import type { Passages } from './passages.ts'
import type { Column } from './tables.ts'
import { matchOf, termsOf, type Term } from './wanted.ts'

/** Articles are counted up to here. */
export const MOST_COUNTED = 1_000

interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

/** An article that says what was looked for, and all that it says. */
export interface ArticleFound {
  readonly card: ArticleCard
  readonly passages: Passages
}

interface CardsFound {
  readonly cards: readonly ArticleCard[]
  readonly found: number
}

/** Newest change first. */
export function listArticles(
  database: Database,
  { words, count, isArchive }: DeskQuery,
): CardsFound & { total: number } {
  const archived = isArchive ? 1 : 0
  const total = Number(
    database.get('SELECT articles FROM listed WHERE archived = ?', [archived])?.['articles'] ?? 0,
  )
  const terms = termsOf(words).map((term) => ({ ...term, isBeginning: true }))
  if (terms.length === 0) {
    const rows = database.all(
      'SELECT card FROM article WHERE archived = ? ORDER BY changedAt DESC, slug LIMIT ?',
      [archived, count],
    )
    return { cards: rows.flatMap(cardIn), found: total, total }
  }
  const match = matchOf(terms)
  const alike = 'FROM article WHERE archived = ? AND id IN (SELECT rowid FROM heads WHERE heads MATCH ?)'
  const found = database.get(`SELECT count(*) AS found ${alike}`, [archived, match])
  // Which they are is told by the narrow indexes; of the wide rows only those that are listed are read.
  const rows = database.all(
    `SELECT card FROM article WHERE id IN (SELECT id ${alike} ORDER BY changedAt DESC, slug LIMIT ?)
     ORDER BY changedAt DESC, slug`,
    [archived, match, count],
  )
  return { cards: rows.flatMap(cardIn), found: Number(found?.['found'] ?? 0), total }
}

/**
 * The articles that were indexed last come first, which is the newest change but for files that came with an old date: so
 * the words are looked up from the end, and no further than to the last that is counted.
 * @param sourceIds that mean the source that is asked for
 * @param now ISO 8601
 */
export function findArticles(
  database: Database,
  query: FindQuery,
  sourceIds: readonly string[] | undefined,
  now: string,
): { readonly articles: readonly ArticleFound[]; readonly found: number } {
  const { sql, values } = sayingSo(query, sourceIds, now)
  const most = Math.max(query.count, MOST_COUNTED + 1)
  const ids = database.all(`${sql} LIMIT ?`, [...values, most]).map(({ id }) => Number(id))
  const rows = database.all(
    `SELECT card, passages FROM article JOIN said ON article = id
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id DESC`,
    [JSON.stringify(ids.slice(0, query.count))],
  )
  const articles = rows.flatMap((row) =>
    cardIn(row).map((card) => ({ card, passages: unpacked(row['passages']) })),
  )
  return { articles, found: ids.length }
}

/** @returns the slugs of all of them, in the same order */
export function slugsSaying(
  database: Database,
  query: Sought,
  sourceIds: readonly string[] | undefined,
  now: string,
): readonly string[] {
  const { sql, values } = sayingSo(query, sourceIds, now)
  const found = database.all(`SELECT slug FROM article WHERE id IN (${sql}) ORDER BY id DESC`, values)
  return found.map(({ slug }) => String(slug))
}

function sayingSo(query: Sought, sourceIds: readonly string[] | undefined, now: string): Condition {
  const facets = [...stated(query), ...quoting(query, sourceIds), ...changedSince(query, now)]
  return idsOf(termsOf(query.words), columnsOf(query.within), facets)
}

function idsOf(
  terms: readonly Term[],
  columns: readonly Column[] | undefined,
  facets: readonly Condition[],
): Condition {
  const values = facets.flatMap((each) => each.values)
  const where = facets.map(({ sql }) => sql)
  if (terms.length === 0)
    return {
      sql: `SELECT article AS id FROM facet WHERE ${where.join(' AND ') || 'true'} ORDER BY article DESC`,
      values,
    }
  const match = matchOf(terms, columns)
  // A row of words is an article that can be listed: nothing else needs to be known of it when nothing else is asked.
  if (facets.length === 0)
    return { sql: 'SELECT rowid AS id FROM words WHERE words MATCH ? ORDER BY rowid DESC', values: [match] }
  return {
    sql: `SELECT article AS id FROM words CROSS JOIN facet ON article = words.rowid
          WHERE words MATCH ? AND ${where.join(' AND ')} ORDER BY words.rowid DESC`,
    values: [match, ...values],
  }
}

function columnsOf(within: Sought['within']): readonly Column[] | undefined {
  switch (within) {
    case 'anywhere':
      return undefined
    case 'text':
      return ['body']
    case 'quotes':
    case 'sources':
    case 'comments':
      return [within]
    default:
      return assertNever(within)
  }
}

function stated({ state }: Sought): readonly Condition[] {
  return state === 'any' ? [] : [{ sql: `${state} > 0`, values: [] }]
}

function quoting({ type }: Sought, sourceIds: readonly string[] | undefined): readonly Condition[] {
  if (sourceIds === undefined) return type === null ? [] : [{ sql: `${type} > 0`, values: [] }]
  const ofType = type === null ? '' : ' AND type = ?'
  const sql = `article IN (
    SELECT article FROM quote
    WHERE status <> 'rejected' AND source IN (SELECT value FROM json_each(?))${ofType}
  )`
  return [{ sql, values: [JSON.stringify(sourceIds), ...(type === null ? [] : [type])] }]
}

const DAYS = { day: 1, week: 7, month: 31, year: 366 } as const

function changedSince({ since }: Sought, now: string): readonly Condition[] {
  if (since === 'ever') return []
  const from = new Date(Date.parse(now) - DAYS[since] * 24 * 60 * 60 * 1000).toISOString()
  return [{ sql: 'changedAt >= ?', values: [from] }]
}
