/** What windows call for about one article, and are told of it; a part of the contract. They know it by its slug. */
import type { PackedDocument } from '../document/packed.ts'
import type { ExportFormat } from '../exportFormats.ts'
import type { QuoinRecord } from '../model/record.ts'
import type { NamesOf } from './namesOf.ts'

export interface ArticleCalls {
  'article.open': (article: { readonly slug: string }) => OpenedArticle
  'article.push': (push: Push) => PushAnswer
  /** The steps since a version, for a window that fell behind. */
  'article.pull': (since: { readonly slug: string; readonly version: number }) => Steps
  'article.close': (article: { readonly slug: string }) => null
  /** The article is drawn and read, and the window answers. */
  'article.shown': (article: { readonly slug: string }) => null
  /** The window shows another article, or goes: where one was in this one, for when it is opened again. */
  'article.left': (left: { readonly slug: string; readonly place: Place }) => null
  /** Saves now rather than when idle. */
  'article.save': (article: { readonly slug: string }) => null
  /** Puts it away into the archive, or brings it back from there. */
  'article.archive': (article: { readonly slug: string; readonly isArchived: boolean }) => null
  /** Saves it and moves its file into the system’s trash. */
  'article.delete': (article: { readonly slug: string }) => Deleted
  /** @returns the copy’s slug */
  'article.duplicate': (article: { readonly slug: string }) => { readonly slug: string }
  /** Gives its file another name, or that with a number where it is taken. @returns its slug from here on */
  'article.rename': (article: { readonly slug: string; readonly name: string }) => { readonly slug: string }
  /** Shows what somebody else made of the article's file, in all windows; this one's is kept as a file of its own. */
  'article.takeOutside': (article: { readonly slug: string }) => { readonly keptAs: string }
  /** Keeps a window's copy of an article that fits the desk's no longer, and says where. */
  'article.keep': (copy: ArticleCopy) => { readonly keptAs: string }
  /** Asks where to and writes it; null when the user thought better of it. */
  'article.export': (article: {
    readonly slug: string
    readonly format: ExportFormat
  }) => ExportedArticle | null
}

export const ARTICLE_CALLS: NamesOf<ArticleCalls> = {
  'article.open': true,
  'article.push': true,
  'article.pull': true,
  'article.close': true,
  'article.shown': true,
  'article.left': true,
  'article.save': true,
  'article.archive': true,
  'article.delete': true,
  'article.duplicate': true,
  'article.rename': true,
  'article.takeOutside': true,
  'article.keep': true,
  'article.export': true,
}

export interface ArticleEvents {
  'article.steps': Steps
  'article.saving': SaveState
  /** Another article stands in its file; what is open of it must be opened anew. */
  'article.replaced': { readonly slug: string }
  /** Its file is deleted, or is called otherwise from here on; what is open of it is saved and closed. */
  'article.gone': { readonly slug: string; readonly instead?: string }
}

export const ARTICLE_EVENTS: NamesOf<ArticleEvents> = {
  'article.steps': true,
  'article.saving': true,
  'article.replaced': true,
  'article.gone': true,
}

interface Deleted {
  readonly token: string
  /** Where it is, as found from the desk’s folder, where there is no trash. */
  readonly keptAs?: string
}

interface ExportedArticle {
  /** The file's name without its folder. */
  readonly name: string
  /** The names of the files that were written beside it. */
  readonly beside: readonly string[]
  /** What could not be carried, in sentences. */
  readonly left: readonly string[]
}

/** An article as it stands in a window. */
export interface ArticleCopy {
  readonly slug: string
  readonly doc: PackedDocument
  readonly records: readonly QuoinRecord[]
}

export interface OpenedArticle {
  readonly slug: string
  readonly version: number
  readonly doc: PackedDocument
  readonly records: readonly QuoinRecord[]
  readonly saving: SaveState
  /** Where one was in it when it was last left. */
  readonly place?: Place
}

/** Where one is in an article. Positions are the document's as it was then: it may have changed since. */
export interface Place {
  readonly caret: number
  /** What stands at the upper edge of what one sees, in CSS pixels from it; null at the article's beginning. */
  readonly shown: { readonly pos: number; readonly top: number } | null
}

/** Steps in the JSON of prosemirror-transform, the first of which makes `version + 1` out of `version`. */
export interface Push {
  readonly slug: string
  readonly version: number
  readonly clientId: string
  readonly steps: readonly unknown[]
}

/** `accepted` says the steps are in the journal; `behind` that the window must first take in what others did. */
export type PushAnswer =
  | { readonly outcome: 'accepted'; readonly version: number }
  | { readonly outcome: 'behind'; readonly missing: Steps }

export interface Steps {
  readonly slug: string
  /** The version before the first step. */
  readonly version: number
  readonly steps: readonly unknown[]
  /** As many as there are steps. */
  readonly clientIds: readonly string[]
}

export type SaveState =
  | { readonly slug: string; readonly state: 'saved'; readonly at: string }
  | { readonly slug: string; readonly state: 'pending' }
  | { readonly slug: string; readonly state: 'failed'; readonly message: string }
  /** It can be shown and not changed: a newer Quoin wrote it. */
  | { readonly slug: string; readonly state: 'readOnly'; readonly message: string }
  /** All of it was saved, and somebody else has been at the file since. */
  | { readonly slug: string; readonly state: 'outside'; readonly what: Outside; readonly message: string }

export type Outside = 'changed' | 'deleted' | 'unreachable'
