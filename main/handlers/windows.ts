/** Windows as such: what they begin with, what they can do now, and how their user wants them. */
import type { CallName } from '../../shared/contract/contract.ts'
import type { WindowState } from '../../shared/contract/window.ts'
import type { Preferences } from '../../shared/preferences.ts'
import { ok } from '../../shared/result.ts'
import type { HandlersOf } from './handlersOf.ts'

export interface WindowsPorts<Caller> {
  readonly preferences: () => Preferences
  /** Keeps them, and lets all windows look so. */
  readonly changePreferences: (changed: Partial<Preferences>) => Preferences
  /** The page is there and listens. @returns the article that it shows */
  readonly begin: (caller: Caller) => string | null
  readonly setState: (caller: Caller, state: WindowState) => void
  readonly keepLastSlug: (slug: string) => void
  /** Another window, on this article. */
  readonly openWindow: (slug: string) => void
}

type Names = Extract<CallName, `window.${string}` | 'preferences.set'>

export function windowsHandlers<Caller>(ports: WindowsPorts<Caller>): HandlersOf<Names, Caller> {
  return {
    'preferences.set': (changed) => ok(ports.changePreferences(changed)),
    'window.begin': (_nothing, caller) => ok({ preferences: ports.preferences(), slug: ports.begin(caller) }),
    'window.state': (state, caller) => {
      ports.setState(caller, state)
      if (state.slug !== null) ports.keepLastSlug(state.slug)
      return ok(null)
    },
    'window.another': ({ slug }) => {
      ports.openWindow(slug)
      return ok(null)
    },
  }
}
