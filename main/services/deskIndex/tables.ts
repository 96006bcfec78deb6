/**
 * The tables of the index. It can be made again from the articles' files at any time, so another version of it is not
 * migrated: it is thrown away.
 */

/** To be raised with every change below, and with every change of what an article's row is made of. */
export const INDEX_VERSION = 2

/** What words are looked for in, one column each. The first is what the desk's list shows. */
export const COLUMNS = ['head', 'body', 'quotes', 'sources', 'comments'] as const
export type Column = (typeof COLUMNS)[number]

/**
 * A row's number grows with each change of its article, so that the newest is found first without sorting. Of the words
 * nothing is kept but where they are: what an article says is read off its file.
 */
export const TABLES = `
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      slug TEXT NOT NULL UNIQUE,
      folded TEXT NOT NULL,
      stamp TEXT NOT NULL,
      changedAt TEXT,
      sha256 TEXT,
      suggested INTEGER,
      unsourced INTEGER,
      commented INTEGER,
      archived INTEGER,
      card TEXT,
      code TEXT,
      problem TEXT
    );
    CREATE INDEX articleChanged ON article (archived, changedAt DESC, slug);
    CREATE INDEX articleName ON article (folded);
    CREATE INDEX articleText ON article (sha256);
    CREATE TABLE quote (article INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, source TEXT);
    CREATE INDEX quoteArticle ON quote (article);
    CREATE INDEX quoteSource ON quote (source);
    CREATE TABLE whole (isSo INTEGER);
    CREATE VIRTUAL TABLE words USING fts5 (
      ${COLUMNS.join(', ')},
      content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
    );
    PRAGMA user_version = ${INDEX_VERSION};
`
