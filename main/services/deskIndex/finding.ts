/** Finds articles in the index: those that the desk lists, and those that say something. */
import type { ArticleCard, DeskQuery, FindQuery } from '../../../shared/ipc/deskCalls.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import { cardIn } from './articleIndex.ts'
import type { Database, Value } from './database.ts'
import type { Column } from './tables.ts'
import { matchOf, termsOf, type Term } from './wanted.ts'

/** Articles are counted up to here. */
export const MOST_COUNTED = 1_000

interface Condition {
  readonly sql: string
  readonly values: readonly Value[]
}

export interface CardsFound {
  readonly cards: readonly ArticleCard[]
  readonly found: number
}

const LISTED: Condition = { sql: 'card IS NOT NULL', values: [] }

/** Newest change first. */
export function listArticles(
  database: Database,
  { words, count, isArchive }: DeskQuery,
): CardsFound & { total: number } {
  const here: Condition = { sql: 'archived = ?', values: [isArchive ? 1 : 0] }
  const total = numberOf(database, [here])
  const terms = termsOf(words).map((term) => ({ ...term, isBeginning: true }))
  const conditions = [here, ...(terms.length > 0 ? [matching(terms, ['head'])] : [])]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  const values = conditions.flatMap((each) => each.values)
  const rows = database.all(`SELECT card FROM article WHERE ${where} ORDER BY changedAt DESC, slug LIMIT ?`, [
    ...values,
    count,
  ])
  const found = terms.length === 0 ? total : numberOf(database, conditions)
  return { cards: rows.flatMap(cardIn), found, total }
}

/**
 * The articles that were indexed last come first, which is the newest change but for files that came with an old date.
 * @param sourceIds that mean the source that is asked for
 * @param now ISO 8601
 */
export function findArticles(
  database: Database,
  query: FindQuery,
  sourceIds: readonly string[] | undefined,
  now: string,
): CardsFound {
  const terms = termsOf(query.words)
  const conditions = [
    LISTED,
    ...(terms.length > 0 ? [matching(terms, columnsOf(query.within))] : []),
    ...stated(query),
    ...quoting(query, sourceIds),
    ...changedSince(query, now),
  ]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  const values = conditions.flatMap((each) => each.values)
  const rows = database.all(`SELECT card FROM article WHERE ${where} ORDER BY id DESC LIMIT ?`, [
    ...values,
    query.count,
  ])
  return { cards: rows.flatMap(cardIn), found: numberOf(database, conditions, MOST_COUNTED + 1) }
}

function numberOf(database: Database, conditions: readonly Condition[], most = -1): number {
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  const values = conditions.flatMap((each) => each.values)
  const row = database.get(`SELECT count(*) AS found FROM (SELECT 1 FROM article WHERE ${where} LIMIT ?)`, [
    ...values,
    most,
  ])
  return Number(row?.['found'] ?? 0)
}

function matching(terms: readonly Term[], columns: readonly Column[] | undefined): Condition {
  return {
    sql: 'id IN (SELECT rowid FROM words WHERE words MATCH ?)',
    values: [matchOf(terms, columns)],
  }
}

function columnsOf(within: FindQuery['within']): readonly Column[] | undefined {
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

function stated({ state }: FindQuery): readonly Condition[] {
  return state === 'any' ? [] : [{ sql: `${state} > 0`, values: [] }]
}

function quoting({ type }: FindQuery, sourceIds: readonly string[] | undefined): readonly Condition[] {
  if (type === null && sourceIds === undefined) return []
  const ofType = type === null ? '' : ' AND type = ?'
  const ofSource = sourceIds === undefined ? '' : ' AND source IN (SELECT value FROM json_each(?))'
  const values = [...(type === null ? [] : [type]), ...(sourceIds ? [JSON.stringify(sourceIds)] : [])]
  const quote = `FROM quote WHERE status <> 'rejected'${ofType}${ofSource}`
  // A source is in few articles, a type in nearly all.
  const sql = sourceIds
    ? `id IN (SELECT article ${quote})`
    : `EXISTS (SELECT 1 ${quote} AND article = article.id)`
  return [{ sql, values }]
}

const DAYS = { day: 1, week: 7, month: 31, year: 366 } as const

function changedSince({ since }: FindQuery, now: string): readonly Condition[] {
  if (since === 'ever') return []
  const from = new Date(Date.parse(now) - DAYS[since] * 24 * 60 * 60 * 1000).toISOString()
  return [{ sql: 'changedAt >= ?', values: [from] }]
}
