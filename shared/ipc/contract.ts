/**
 * Everything that passes between a window and the main process. Calls and events are mapped types' keys: a call without
 * a parser (`parsers.ts`) or a handler (`main/electron`) does not compile. To add one: a line here, a parser, a handler.
 *
 * A window never owns a file and never names a path. It knows articles by slug.
 */
import type { QuoinRecord } from '../model/record.ts'
import type { Preferences } from '../preferences.ts'
import type { CommandId } from '../commands.ts'
import type { ExportFormat } from '../exportFormats.ts'
import type { PackedDocument } from '../document/packed.ts'
import type { Result } from '../result.ts'
import type { DeskCalls, DeskChange } from './deskCalls.ts'
import type { FolderCalls } from './folderCalls.ts'
import type { JobCalls, JobChange } from './jobCalls.ts'
import type { Exported, SourcesCalls, SourcesChange } from './sourcesCalls.ts'

interface Calls extends DeskCalls, FolderCalls, JobCalls, SourcesCalls {
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
  'preferences.set': (changed: Partial<Preferences>) => Preferences
  /** The first call of a page; from its answer on the page hears events. */
  'window.begin': (nothing: null) => Beginning
  /** What the window can do now, so that the menu greys out what it cannot. */
  'window.state': (state: WindowState) => null
  'window.another': (article: { readonly slug: string }) => null
}

export interface Events {
  'article.steps': Steps
  'article.saving': SaveState
  /** Another article stands in its file; what is open of it must be opened anew. */
  'article.replaced': { readonly slug: string }
  /** Its file is deleted, or is called otherwise from here on; what is open of it is saved and closed. */
  'article.gone': { readonly slug: string; readonly instead?: string }
  'desk.changed': DeskChange
  'sources.changed': SourcesChange
  /** At most a few times a second, and when it is over. */
  'job.changed': JobChange
  /** A menu item was chosen. */
  command: { readonly id: CommandId }
  /** The window is about to go: what is half typed goes into the article, and all steps to main. */
  'window.leaving': null
  /** Show this article, because a file was opened with Quoin. A page that has yet to begin learns of it then. */
  'article.show': { readonly slug: string }
  notice: Notice
}

export type CallName = keyof Calls
export type EventName = keyof Events
export type Argument<Name extends CallName> = Parameters<Calls[Name]>[0]
export type Answer<Name extends CallName> = ReturnType<Calls[Name]>

/**
 * What the preload script puts on `window.quoin`: frozen, named functions and nothing else. An answer is the JSON of a
 * `Result`: as objects, a long article would be copied into the page value by value.
 */
export interface PreloadBridge {
  readonly calls: { readonly [Name in CallName]: (argument: Argument<Name>) => Promise<string> }
  readonly on: Bridge['on']
}

/** The contract as the window's own code has it (`renderer/bridge.ts`). */
export interface Bridge {
  readonly calls: { readonly [Name in CallName]: (argument: Argument<Name>) => Promise<Result<Answer<Name>>> }
  /** @returns how to stop listening */
  readonly on: { readonly [Name in EventName]: (listener: (event: Events[Name]) => void) => () => void }
}

interface Deleted {
  readonly token: string
  /** Where it is, as found from the desk’s folder, where there is no trash. */
  readonly keptAs?: string
}

interface ExportedArticle extends Exported {
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

/** What a page must know before it draws anything. */
interface Beginning {
  readonly preferences: Preferences
  /** The article that the window shows. */
  readonly slug: string | null
}

export interface WindowState {
  readonly slug: string | null
  readonly enabled: readonly CommandId[]
}

export interface Notice {
  readonly level: 'info' | 'warning' | 'error'
  readonly message: string
  /** It is about a state of affairs of this name: the newest stands alone, until it is lifted. */
  readonly standing?: string
  /** What can be done about it, as buttons. */
  readonly offers?: readonly CommandId[]
}
