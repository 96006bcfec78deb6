/**
 * Preferences, the place of the window and recent files: how this person likes the tool, never anything of an article.
 * electron-store writes them; when it cannot, Quoin goes on with what it has in memory and says so once.
 */
import { userInfo } from 'node:os'
import { ipcMain } from 'electron'
import Store from 'electron-store'
import type { Place } from '../../shared/contract/article.ts'
import type { Notice } from '../../shared/contract/window.ts'
import type { Preferences } from '../../shared/preferences.ts'
import { isOlder } from '../../shared/migrations/versioned.ts'
import { rescueSettingsFile, settingsPlaces } from './rescueSettingsFile.ts'
import {
  MOST_PLACES,
  MOST_RECENT,
  MOST_WATCHED,
  parseSettings,
  SETTINGS_VERSION,
  versionOf,
  type SettingsValues,
} from './settingsValues.ts'
import type { SavedWindow } from './placeWindow.ts'

export interface Settings {
  readonly values: () => SettingsValues
  readonly changePreferences: (changed: Partial<Preferences>) => Preferences
  readonly keepWindow: (window: SavedWindow) => void
  /** Where one was in an article when it was left. */
  readonly keepPlace: (slug: string, place: Place) => void
  readonly keepLastSlug: (slug: string) => void
  readonly keepWatched: (desk: string, folder: string | undefined) => void
  readonly noteOpening: (slugs: readonly string[]) => void
  readonly addRecent: (path: string) => void
  readonly clearRecent: () => void
}

export interface SettingsPorts {
  /** An existing folder. */
  readonly profile: string
  readonly now: () => Date
  readonly notify: (notice: Notice) => void
}

export function createSettings({ profile, now, notify }: SettingsPorts): Settings {
  let values = parseSettings({})
  let broken = false
  const fail = (error: unknown): void => {
    if (!broken) notify({ level: 'warning', message: `Your preferences cannot be kept: ${reasonOf(error)}` })
    broken = true
  }

  const openStore = (): Store | undefined => {
    try {
      const rescue = rescueSettingsFile(settingsPlaces(profile), now().toISOString().replaceAll(/[:.]/g, '-'))
      if ('asideAs' in rescue) {
        const instead = rescue.outcome === 'restored' ? 'those of your last start' : 'the usual ones'
        const message = `Your preferences were damaged, so ${instead} are used. The damaged file is ${rescue.asideAs}`
        notify({ level: 'warning', message })
      }
      const store = new Store({ cwd: profile, name: 'preferences', accessPropertiesByDotNotation: false })
      // It listens for windows that would ask where the profile is; none of ours does, and nobody else shall know.
      ipcMain.removeAllListeners('electron-store-get-data')
      return store
    } catch (error) {
      fail(error)
      return undefined
    }
  }

  const stored = openStore()
  if (stored) values = startingWith(parseSettings(stored.store))
  const isNewer = isOlder(SETTINGS_VERSION, versionOf(stored?.store ?? {}))
  if (isNewer)
    notify({
      level: 'warning',
      message:
        'A newer Quoin wrote your preferences: they are used as far as they are understood, and what you change is not kept. Update Quoin.',
    })
  // What a newer Quoin knows of would be gone with the next change.
  const store = isNewer ? undefined : stored

  const change = (changed: Partial<SettingsValues>): void => {
    values = { ...values, ...changed }
    try {
      store?.set({ ...changed, version: SETTINGS_VERSION })
    } catch (error) {
      fail(error)
    }
  }

  return {
    values: () => values,
    changePreferences(changed) {
      change({ preferences: { ...values.preferences, ...changed } })
      return values.preferences
    },
    keepWindow(window) {
      change({ window })
    },
    keepPlace(slug, place) {
      const others = values.places.filter((each) => each.slug !== slug)
      change({ places: [{ slug, place }, ...others].slice(0, MOST_PLACES) })
    },
    keepLastSlug(lastSlug) {
      if (lastSlug !== values.lastSlug) change({ lastSlug })
    },
    keepWatched(desk, folder) {
      const others = values.watched.filter((each) => each.desk !== desk)
      const own = folder === undefined ? [] : [{ desk, folder }]
      change({ watched: [...own, ...others].slice(0, MOST_WATCHED) })
    },
    noteOpening(opening) {
      change({ opening })
    },
    addRecent(path) {
      change({ recent: [path, ...values.recent.filter((each) => each !== path)].slice(0, MOST_RECENT) })
    },
    clearRecent() {
      change({ recent: [] })
    },
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** Letters write only for whoever has just asked for that: the first key of the next morning would go into the headline. */
function startingWith(values: SettingsValues): SettingsValues {
  const author = values.preferences.author || accountName()
  return { ...values, preferences: { ...values.preferences, mode: 'tagging', author } }
}

/** As good a signature as any until somebody gives another; some systems have no name for who is there. */
function accountName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
