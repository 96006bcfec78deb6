/** What the desk asks its index, which lives in a thread of its own. */
import type {
  ArticleCard,
  DeskQuery,
  FindQuery,
  Found,
  Progress,
  Sought,
} from '../../../shared/contract/desk.ts'
import type { SourceUse } from '../../../shared/contract/sources.ts'
import type { ArticleProblem } from './articleIndex.ts'

interface Questions {
  /**
   * Reads what has changed in the folder since it was last looked at, and forgets what is gone. Whoever asks meanwhile is
   * answered by what is known.
   * @param leftBefore in milliseconds: what saves have left behind that were killed before then is named; null for nothing
   */
  look: (leftBefore: number | null) => Looked
  /** The same for these articles alone. */
  refresh: (articles: { readonly slugs: readonly string[] }) => Refreshed
  list: (query: DeskQuery) => Listed
  find: (asked: Search<FindQuery>) => Found
  /** The slugs of all articles that say so, in the same order. */
  saying: (asked: Search<Sought>) => readonly string[]
  /** Of names like this one, with whatever number behind them, those that an article has; small, composed letters. */
  taken: (name: { readonly slug: string }) => readonly string[]
  /** Waits for a first look. */
  withText: (text: { readonly sha256: string }) => readonly string[]
  /** Waits for a first look. */
  uses: (nothing: null) => readonly SourceUse[]
  /** Waits for a first look. Newest change first. */
  naming: (sources: { readonly ids: readonly string[] }) => readonly ArticleCard[]
}

interface Search<Query> {
  readonly query: Query
  /** All that mean the source that is asked for. */
  readonly sourceIds: readonly string[] | null
  /** ISO 8601. */
  readonly now: string
}

export type QuestionName = keyof Questions
export type Asked<Name extends QuestionName> = Parameters<Questions[Name]>[0]
export type Answered<Name extends QuestionName> = ReturnType<Questions[Name]>

export interface Looked {
  /** Whether anything is another than it was. */
  readonly isChanged: boolean
  readonly problems: readonly ArticleProblem[]
  /** Files that look like articles and have names that no article has. */
  readonly badNames: readonly string[]
  /** Files that saves have left behind which were killed. */
  readonly leftovers: readonly string[]
}

interface Refreshed {
  /** As they are by now; those that are gone have none. */
  readonly cards: readonly ArticleCard[]
  /** Whether any is another than it was. */
  readonly isChanged: boolean
  /** Of those that were asked for. */
  readonly problems: readonly ArticleProblem[]
}

interface Listed {
  readonly articles: readonly ArticleCard[]
  readonly found: number
  readonly total: number
  readonly reading?: Progress
}

/** The index, wherever it runs. It answers when it can, and not at all when it is ended first. */
export interface DeskIndex {
  ask<Name extends QuestionName>(name: Name, asked: Asked<Name>): Promise<Answered<Name>>
  end(): Promise<void>
}

/**
 * @param articles the folder of the articles
 * @param failed told when an index has been given up, and another begun that knows nothing yet
 */
export type OpenIndex = (articles: string, failed: (why: string) => void) => DeskIndex

/** What the index must be told of its desk. */
export interface IndexPlaces {
  /** The folder of the articles. */
  readonly articles: string
  /**
   * Its own file. Not on the desk, which may be on a network, on a stick that somebody wants to pull out, or be kept in step
   * with other machines; null to keep it in memory.
   */
  readonly index: string | null
  /** The one that is there is to blame for something, and shall be thrown away. */
  readonly isNew?: boolean
}
