/** What passes between main and a window as a window; a part of the contract. */
import type { CommandId } from '../commands.ts'
import type { Preferences } from '../preferences.ts'
import type { NamesOf } from './namesOf.ts'

export interface WindowCalls {
  'preferences.set': (changed: Partial<Preferences>) => Preferences
  /** The first call of a page; from its answer on the page hears events. */
  'window.begin': (nothing: null) => Beginning
  /** What the window can do now, so that the menu greys out what it cannot. */
  'window.state': (state: WindowState) => null
  'window.another': (article: { readonly slug: string }) => null
}

export const WINDOW_CALLS: NamesOf<WindowCalls> = {
  'preferences.set': true,
  'window.begin': true,
  'window.state': true,
  'window.another': true,
}

export interface WindowEvents {
  /** A menu item was chosen. */
  command: { readonly id: CommandId }
  /** The window is about to go: what is half typed goes into the article, and all steps to main. */
  'window.leaving': null
  /** Show this article, because a file was opened with Quoin. A page that has yet to begin learns of it then. */
  'article.show': { readonly slug: string }
  notice: Notice
}

export const WINDOW_EVENTS: NamesOf<WindowEvents> = {
  command: true,
  'window.leaving': true,
  'article.show': true,
  notice: true,
}

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
