/** What windows call for on the desk as a whole; a part of the contract. */
import type { RefusedTag } from '../document/decode.ts'
import type { AttributionType } from '../model/attribution.ts'
import type { Range } from '../text/range.ts'
import type { NamesOf } from './namesOf.ts'

export interface DeskCalls {
  /** The articles of the desk, newest change first: as many as are asked for. */
  'desk.list': (query: DeskQuery) => DeskListing
  /** Looks for what came or went without Quoin; windows are told of it. Settles when all of that is known. */
  'desk.look': (nothing: null) => null
  /** Looks through everything that articles say, newest first. */
  'desk.find': (query: FindQuery) => Found
  /** Asks for files in a dialog and takes them in; an empty list when the user thought better of it. */
  'desk.chooseFiles': (nothing: null) => readonly TakenIn[]
  /** Makes an article of what was copied. */
  'desk.takeInClipboard': (nothing: null) => TakenIn
  /** Takes in what was dropped. */
  'desk.takeIn': (file: { readonly name: string; readonly bytes: Uint8Array }) => TakenIn
}

export const DESK_CALLS: NamesOf<DeskCalls> = {
  'desk.list': true,
  'desk.look': true,
  'desk.find': true,
  'desk.chooseFiles': true,
  'desk.takeInClipboard': true,
  'desk.takeIn': true,
}

export interface DeskEvents {
  'desk.changed': DeskChange
}

export const DESK_EVENTS: NamesOf<DeskEvents> = {
  'desk.changed': true,
}

export interface DeskQuery {
  /** Each must begin a word of the headline, the file's name or the first words; '' for all. */
  readonly words: string
  readonly count: number
  /** Those in the archive, instead of those that are worked on. */
  readonly isArchive: boolean
}

export interface DeskListing {
  /** The folder's name, for the title; not its path. */
  readonly name: string
  readonly articles: readonly ArticleCard[]
  /** How many there are like this, with those that are listed. */
  readonly found: number
  /** All that are on the desk, or in its archive. */
  readonly total: number
  /** The folder is being read for the first time: how many articles of how many are known. */
  readonly reading?: Progress
  /** Why none of them can be opened, in a sentence: another Quoin has the desk. */
  readonly shut?: string
  /** The folder, by its name, from which whatever comes into it is taken in. */
  readonly watching?: string
}

export interface Progress {
  readonly done: number
  readonly total: number
}

/** What is new; without anything named, the list must be asked for again. */
export interface DeskChange {
  readonly card?: ArticleCard
}

export interface ArticleCard {
  readonly slug: string
  readonly title: string
  readonly words: number
  /** Accepted quotes, how many of them have a source, and suggestions still to be looked at. */
  readonly quotes: number
  readonly sourced: number
  readonly suggested: number
  /** ISO 8601, of the last change. */
  readonly changedAt: string
  /** The first words of the body, for people. */
  readonly excerpt: string
  /** It is put away, and not among those that are worked on. */
  readonly isArchived?: boolean
}

/** Where the words are looked for. */
export const FIND_IN = ['anywhere', 'text', 'quotes', 'sources', 'comments'] as const
export type FindIn = (typeof FIND_IN)[number]

/** What is still to be done in an article. */
export const FIND_STATES = ['any', 'suggested', 'unsourced', 'commented'] as const
export type FindState = (typeof FIND_STATES)[number]

/** How long ago it was last changed, at most. */
export const FIND_SINCE = ['ever', 'day', 'week', 'month', 'year'] as const
export type FindSince = (typeof FIND_SINCE)[number]

/** What is looked for over the whole desk. */
export interface Sought {
  /** All of them, each as the beginning of a word; between quotation marks as they stand. */
  readonly words: string
  readonly within: FindIn
  /** Of a quote that is not rejected. */
  readonly type: AttributionType | null
  /** An entry of the directory, with what was merged into it. */
  readonly sourceId: string | null
  readonly state: FindState
  readonly since: FindSince
}

export interface FindQuery extends Sought {
  /** Articles at most. */
  readonly count: number
}

export interface Found {
  readonly articles: readonly FoundArticle[]
  /** How many articles there are like this, with those that are named. */
  readonly total: number
  /** There are even more: nobody has counted further. */
  readonly isCapped: boolean
}

interface FoundArticle {
  readonly card: ArticleCard
  readonly hits: readonly Hit[]
  /** How many hits of it are not named. */
  readonly left: number
}

/** A place in an article that says what was looked for. */
export interface Hit {
  readonly in: 'text' | 'quote' | 'source' | 'comment'
  /** The tag there; none in plain text. */
  readonly tagId?: string
  /** Where in the article’s text it was when that was saved last, in UTF-16 code units; in plain text only. */
  readonly at?: number
  /** Who says it: the quote’s sources, the comment’s author. */
  readonly by: string
  /** The words around, on one line. */
  readonly context: string
  /** What was found, in UTF-16 code units into `context`. */
  readonly marked: readonly Range[]
}

export interface TakenIn {
  readonly name: string
  /** The article that was made, or was there already; absent when the file was refused. */
  readonly slug?: string
  /** It was there already. */
  readonly wasThere?: true
  /** A sentence for the user: what was repaired, or why it was refused and what to do. */
  readonly message?: string
  readonly refused: readonly RefusedTag[]
}
