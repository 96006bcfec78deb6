import { join } from 'node:path'

/** Where things are in a desk's folder. What is outside `.quoin` is for people to read, diff and sync. */
export interface DeskPlaces {
  readonly folder: string
  readonly articles: string
  /** What is Quoin's alone. */
  readonly own: string
  readonly sources: string
  readonly sourcesJournal: string
  readonly sourcesReplaced: string
  readonly sourcesVersions: string
  readonly journals: string
  readonly quarantine: string
  readonly kept: string
  readonly versions: string
  /** Which article was made from which file. */
  readonly takenIn: string
  /** Which Quoin has the desk open. */
  readonly inUse: string
  article(slug: string): string
  journal(slug: string): string
  /** The file that a snapshot replaces, until it has been looked at. */
  replaced(slug: string): string
}

export const SOURCES_NAME = 'sources'
export const SOURCES_ENDING = '.json'
export const ARTICLE_ENDING = '.quoin.json'
export const JOURNAL_ENDING = '.journal'
export const REPLACED_ENDING = '.replaced'

export function deskPlaces(folder: string): DeskPlaces {
  const own = join(folder, '.quoin')
  const articles = join(folder, 'articles')
  const journals = join(own, 'journals')
  return {
    folder,
    articles,
    own,
    journals,
    sources: join(folder, SOURCES_NAME + SOURCES_ENDING),
    sourcesJournal: join(own, SOURCES_NAME + JOURNAL_ENDING),
    sourcesReplaced: join(own, SOURCES_NAME + REPLACED_ENDING),
    // Not among those of the articles, one of which may be called the same.
    sourcesVersions: join(own, 'versions-of-sources'),
    quarantine: join(own, 'quarantine'),
    kept: join(own, 'kept'),
    versions: join(own, 'versions'),
    takenIn: join(own, 'taken-in.jsonl'),
    inUse: join(own, 'in-use.json'),
    article: (slug) => join(articles, slug + ARTICLE_ENDING),
    journal: (slug) => join(journals, slug + JOURNAL_ENDING),
    replaced: (slug) => join(journals, slug + REPLACED_ENDING),
  }
}
