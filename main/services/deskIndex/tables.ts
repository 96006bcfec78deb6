/**
 * The tables of the index. It can be made again from the articles' files at any time, so another version of it is not
 * migrated: it is thrown away.
 */

import { ATTRIBUTION_TYPES } from '../../../shared/model/attribution.ts'

/** To be raised with every change below, and with every change of what an article's row is made of. */
export const INDEX_VERSION = 6

/** What words are looked for in, one column each. The first is what the desk's list shows. */
export const COLUMNS = ['head', 'body', 'quotes', 'sources', 'comments'] as const
export type Column = (typeof COLUMNS)[number]

/** What a search is narrowed by, in rows so narrow that many are one page: what is to be done, and quotes that nobody rejected. */
export const FACETS = ['suggested', 'unsourced', 'commented', ...ATTRIBUTION_TYPES] as const
export type Facet = (typeof FACETS)[number]

const TOKENS = 'unicode61 remove_diacritics 2'

/**
 * A row's number grows with each change of its article, so that the newest is found first without sorting. What it says is
 * kept beside the words (`said`): of a search among 1,000 articles three fifths went into reading forty files for one page of
 * what was found. How many articles there are, and who is quoted how often, is counted as they come and go: to count it when
 * somebody asks would read all of a table, 2.7 s of 100,000 articles. Each row of `words` is an article that can be listed.
 *
 * Words have no index of their beginnings: it was half of the time and of the size, and from three letters on it is not
 * missed. The desk's list is filtered by the first letter on, so its few words are a table of their own (`heads`).
 */
export const TABLES = `
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      folded TEXT NOT NULL,
      stamp TEXT NOT NULL,
      changedAt TEXT,
      sha256 TEXT,
      archived INTEGER,
      card TEXT,
      code TEXT,
      problem TEXT
    );
    CREATE INDEX articleStamp ON article (slug, stamp);
    CREATE INDEX articleChanged ON article (archived, changedAt DESC, slug);
    CREATE INDEX articleName ON article (folded);
    CREATE INDEX articleText ON article (sha256);
    CREATE INDEX articleProblem ON article (slug) WHERE code IS NOT NULL;
    CREATE TABLE facet (
      article INTEGER PRIMARY KEY,
      changedAt TEXT NOT NULL,
      ${FACETS.map((facet) => `${facet} INTEGER NOT NULL`).join(', ')}
    );
    CREATE TABLE said (article INTEGER PRIMARY KEY, passages BLOB NOT NULL);
    CREATE TABLE quote (article INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, source TEXT);
    CREATE INDEX quoteArticle ON quote (article, type, status, source);
    CREATE INDEX quoteSource ON quote (source, status, article);
    CREATE TABLE used (source TEXT PRIMARY KEY, quotes INTEGER NOT NULL, articles INTEGER NOT NULL) WITHOUT ROWID;
    CREATE TABLE whole (isSo INTEGER);
    CREATE TABLE listed (archived INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
    INSERT INTO listed VALUES (0, 0), (1, 0);
    CREATE TRIGGER listedMore AFTER INSERT ON article WHEN new.card IS NOT NULL
      BEGIN UPDATE listed SET articles = articles + 1 WHERE archived = new.archived; END;
    CREATE TRIGGER listedFewer AFTER DELETE ON article WHEN old.card IS NOT NULL
      BEGIN UPDATE listed SET articles = articles - 1 WHERE archived = old.archived; END;
    CREATE VIRTUAL TABLE words USING fts5 (
      ${COLUMNS.join(', ')},
      content = '', contentless_delete = 1, tokenize = '${TOKENS}'
    );
    CREATE VIRTUAL TABLE heads USING fts5 (
      head, content = '', contentless_delete = 1, tokenize = '${TOKENS}'
    );
    PRAGMA user_version = ${INDEX_VERSION};
`
