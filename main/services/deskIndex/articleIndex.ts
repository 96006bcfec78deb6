/** The index's tables, one act or question a method. Whose words these are and when to look is for others to know. */
import type { SourceUse } from '../../../shared/contract/sources.ts'
import type { ArticleCard } from '../../../shared/contract/desk.ts'
import type { ArticleRow } from './articleRow.ts'
import type { Database, Row } from './database.ts'
import { foldedName } from '../article/makeSlug.ts'
import { packed } from './packed.ts'
import { COLUMNS, FACETS } from './tables.ts'

/** An article that cannot be listed, and why. */
export interface ArticleProblem {
  readonly slug: string
  readonly code: 'broken' | 'newer' | 'unreadable'
  readonly message: string
}

export interface ArticleIndex {
  /** What each article's file looked like when it was read, by slug: so many behind this slug, in the order of slugs. */
  stampsAfter(slug: string, most: number): ReadonlyMap<string, string>
  stampsOf(slugs: readonly string[]): ReadonlyMap<string, string>
  put(slug: string, stamp: string, row: ArticleRow): void
  putProblem(stamp: string, problem: ArticleProblem): void
  remove(slug: string): void
  /** Whether the whole folder has been read once. */
  isWhole(): boolean
  setWhole(): void
  card(slug: string): ArticleCard | undefined
  problems(): readonly ArticleProblem[]
  problemOf(slug: string): ArticleProblem | undefined
  /** Of names like this one, with whatever number behind them, those that an article has: folded. */
  taken(slug: string): readonly string[]
  /** Slugs of the articles whose text has this hash. */
  withText(sha256: string): readonly string[]
  uses(): readonly SourceUse[]
  /** The articles that name one of these in an accepted quote, newest change first. */
  naming(ids: readonly string[]): readonly ArticleCard[]
}

export function createArticleIndex(database: Database): ArticleIndex {
  function remove(slug: string): void {
    const id = database.get('SELECT id FROM article WHERE slug = ?', [slug])?.['id']
    if (typeof id !== 'number') return
    for (const table of ['words', 'heads']) database.run(`DELETE FROM ${table} WHERE rowid = ?`, [id])
    for (const table of ['facet', 'said']) database.run(`DELETE FROM ${table} WHERE article = ?`, [id])
    database.run(USED_LESS, [id])
    database.run('DELETE FROM quote WHERE article = ?', [id])
    database.run('DELETE FROM article WHERE id = ?', [id])
  }

  return {
    stampsAfter: (slug, most) =>
      stampsIn(
        database.all('SELECT slug, stamp FROM article WHERE slug > ? ORDER BY slug LIMIT ?', [slug, most]),
      ),
    stampsOf: (slugs) =>
      stampsIn(
        database.all('SELECT slug, stamp FROM article WHERE slug IN (SELECT value FROM json_each(?))', [
          JSON.stringify(slugs),
        ]),
      ),
    put(slug, stamp, { card, sha256, facets, words, passages }) {
      remove(slug)
      const id = database.run(
        `INSERT INTO article (slug, folded, stamp, changedAt, sha256, archived, card) VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [
          slug,
          foldedName(slug),
          stamp,
          card.changedAt,
          sha256,
          card.isArchived === true ? 1 : 0,
          JSON.stringify(card),
        ],
      )
      const figures = FACETS.map((facet) => facets[facet])
      database.run(`INSERT INTO facet VALUES (?, ?${', ?'.repeat(figures.length)})`, [
        id,
        card.changedAt,
        ...figures,
      ])
      const marks = COLUMNS.map(() => 'CAST(? AS TEXT)').join(', ')
      database.run(`INSERT INTO words (rowid, ${COLUMNS.join(', ')}) VALUES (?, ${marks})`, [
        id,
        ...COLUMNS.map((column) => Buffer.from(words[column])),
      ])
      database.run('INSERT INTO heads (rowid, head) VALUES (?, ?)', [id, words.head])
      database.run('INSERT INTO said VALUES (?, ?)', [id, packed(passages)])
      const each = passages.quotes.flatMap(({ type, status, sourceIds }) =>
        (sourceIds.length > 0 ? sourceIds : [null]).map((source) => [type, status, source]),
      )
      if (each.length === 0) return
      database.run(`INSERT INTO quote SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)`, [
        id,
        JSON.stringify(each),
      ])
      database.run(USED_MORE, [id])
    },
    putProblem(stamp, { slug, code, message }) {
      remove(slug)
      database.run('INSERT INTO article (slug, folded, stamp, code, problem) VALUES (?, ?, ?, ?, ?)', [
        slug,
        foldedName(slug),
        stamp,
        code,
        message,
      ])
    },
    remove,
    isWhole: () => database.get('SELECT 1 FROM whole') !== undefined,
    setWhole: () => void database.run('INSERT INTO whole SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM whole)'),
    card: (slug) => database.all('SELECT card FROM article WHERE slug = ?', [slug]).flatMap(cardIn)[0],
    problems: () =>
      database
        .all('SELECT slug, code, problem FROM article WHERE code IS NOT NULL ORDER BY slug')
        .map(problemIn),
    problemOf: (slug) =>
      database
        .all('SELECT slug, code, problem FROM article WHERE code IS NOT NULL AND slug = ?', [slug])
        .map(problemIn)[0],
    taken(slug) {
      const name = foldedName(slug)
      const rows = database.all(
        `SELECT folded FROM article WHERE folded = ?1 OR (folded > ?1 || '-' AND folded < ?1 || '.')`,
        [name],
      )
      return rows.map(({ folded }) => String(folded))
    },
    withText: (sha256) =>
      database
        .all('SELECT slug FROM article WHERE sha256 = ? ORDER BY slug', [sha256])
        .map(({ slug }) => String(slug)),
    uses: () =>
      database
        .all('SELECT source, quotes, articles FROM used WHERE articles > 0')
        .map(({ source, quotes, articles }) => ({
          id: String(source),
          quotes: Number(quotes),
          articles: Number(articles),
        })),
    naming: (ids) =>
      database
        .all(
          `SELECT card FROM article WHERE id IN (
             SELECT article FROM quote WHERE status = 'accepted' AND source IN (SELECT value FROM json_each(?))
           ) ORDER BY changedAt DESC, slug`,
          [JSON.stringify(ids)],
        )
        .flatMap(cardIn),
  }
}

/** Of the quotes of an article: more of each source, when it comes, and fewer, when it goes. */
const USED_MORE = `
  INSERT INTO used SELECT source, count(*), 1 FROM quote
    WHERE article = ? AND status = 'accepted' AND source IS NOT NULL GROUP BY source
  ON CONFLICT (source) DO UPDATE SET quotes = quotes + excluded.quotes, articles = articles + 1`
const USED_LESS = `
  UPDATE used SET
    quotes = quotes - (SELECT count(*) FROM quote WHERE article = ?1 AND status = 'accepted' AND source = used.source),
    articles = articles - 1
  WHERE source IN (SELECT source FROM quote WHERE article = ?1 AND status = 'accepted')`

function problemIn({ slug, code, problem }: Row): ArticleProblem {
  return { slug: String(slug), code: code as ArticleProblem['code'], message: String(problem) }
}

function stampsIn(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map(({ slug, stamp }) => [String(slug), String(stamp)]))
}

export function cardIn({ card }: Row): readonly ArticleCard[] {
  return typeof card === 'string' ? [JSON.parse(card) as ArticleCard] : []
}
