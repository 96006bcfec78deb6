/**
 * What the preferences file holds, parsed field by field: a value that makes no sense falls back alone. Written by people
 * who sync their profile, by older and newer versions, and by failing disks.
 */
import { z } from 'zod'
import { DEFAULT_PREFERENCES, preferencesParser, type Preferences } from '../../shared/preferences.ts'
import type { Place } from '../../shared/contract/article.ts'
import { placeParser } from '../../shared/contract/placeParser.ts'
import { savedWindowParser, type SavedWindow } from './placeWindow.ts'

interface PlaceLeft {
  readonly slug: string
  readonly place: Place
}

/** Both by their paths. */
interface Watched {
  readonly desk: string
  readonly folder: string
}

export interface SettingsValues {
  readonly preferences: Preferences
  readonly window?: SavedWindow
  /** Paths of files opened lately, newest first. */
  readonly recent: readonly string[]
  /** Where one was in the articles that were left last, newest first. */
  readonly places: readonly PlaceLeft[]
  /** Folders from which whatever comes into them is taken in, at most one for each desk. */
  readonly watched: readonly Watched[]
  /** The article that was in front when Quoin was last closed. */
  readonly lastSlug?: string
  /** Articles whose opening has not come to a good end; see `services/openings.ts`. */
  readonly opening: readonly string[]
}

/** Of the preferences file; it rises when an older Quoin could no longer write it without loss. */
export const SETTINGS_VERSION = '1'

/** Of a file from before there were versions, the first. */
export function versionOf(stored: Readonly<Record<string, unknown>>): string {
  return z.string().catch(SETTINGS_VERSION).parse(stored['version'])
}

export const MOST_RECENT = 10
export const MOST_PLACES = 100
const MOST_OPENING = 100
export const MOST_WATCHED = 100

const watched = z.object({ desk: z.string().min(1), folder: z.string().min(1) })
const placeLeft = z.object({ slug: z.string().max(200), place: placeParser })

const preferenceKeys = Object.keys(DEFAULT_PREFERENCES) as readonly (keyof Preferences)[]

/** @param stored whatever the file held */
export function parseSettings(stored: Readonly<Record<string, unknown>>): SettingsValues {
  const window = savedWindowParser.safeParse(stored['window'])
  const lastSlug = z.string().max(200).safeParse(stored['lastSlug'])
  return {
    preferences: parsePreferences(stored['preferences']),
    ...(window.success ? { window: window.data } : {}),
    recent: strings(stored['recent']).slice(0, MOST_RECENT),
    places: places(stored['places']),
    watched: watchedIn(stored['watched']),
    opening: strings(stored['opening']).slice(0, MOST_OPENING),
    ...(lastSlug.success ? { lastSlug: lastSlug.data } : {}),
  }
}

function parsePreferences(stored: unknown): Preferences {
  const found = z.record(z.string(), z.unknown()).safeParse(stored)
  let preferences = DEFAULT_PREFERENCES
  for (const key of preferenceKeys) {
    if (!found.success || !Object.hasOwn(found.data, key)) continue
    const changed = preferencesParser.safeParse({ ...preferences, [key]: found.data[key] })
    if (changed.success) preferences = changed.data
  }
  return preferences
}

function places(stored: unknown): readonly PlaceLeft[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, MOST_PLACES).flatMap((each) => placeLeft.safeParse(each).data ?? [])
}

function watchedIn(stored: unknown): readonly Watched[] {
  if (!Array.isArray(stored)) return []
  return stored.slice(0, MOST_WATCHED).flatMap((each) => watched.safeParse(each).data ?? [])
}

function strings(stored: unknown): readonly string[] {
  return Array.isArray(stored)
    ? stored.filter((each): each is string => typeof each === 'string' && each !== '')
    : []
}
