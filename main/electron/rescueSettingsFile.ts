/**
 * electron-store throws at start when its file is not JSON, and can only be told to wipe it. So the file is looked at
 * first: one that cannot be read is set aside, with its bytes, and the copy of the last good one takes its place.
 */
import { copyFileSync, lstatSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export interface SettingsPlaces {
  readonly file: string
  readonly backup: string
  readonly quarantine: string
}

export type Rescue =
  | { readonly outcome: 'good' }
  | { readonly outcome: 'none' }
  | { readonly outcome: 'restored' | 'defaults'; readonly asideAs: string }

/** A preferences file of this size is not one. */
const LARGEST = 1024 * 1024

export function settingsPlaces(profile: string): SettingsPlaces {
  return {
    file: join(profile, 'preferences.json'),
    backup: join(profile, 'preferences.backup.json'),
    quarantine: join(profile, 'quarantine'),
  }
}

/**
 * @param stamp makes the name of a file set aside unique
 * @throws the system's error when the bad file cannot be moved
 */
export function rescueSettingsFile({ file, backup, quarantine }: SettingsPlaces, stamp: string): Rescue {
  if (!isThere(file)) return { outcome: 'none' }
  if (isGood(file)) {
    keepCopy(file, backup)
    return { outcome: 'good' }
  }
  mkdirSync(quarantine, { recursive: true })
  const asideAs = join(quarantine, `preferences-${stamp}.json`)
  renameSync(file, asideAs)
  if (!isThere(backup) || !isGood(backup)) return { outcome: 'defaults', asideAs }
  copyFileSync(backup, file)
  return { outcome: 'restored', asideAs }
}

/** A copy that cannot be made costs nothing now, and is no reason not to start. */
function keepCopy(file: string, backup: string): void {
  try {
    mkdirSync(dirname(backup), { recursive: true })
    copyFileSync(file, backup)
  } catch {}
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined
}

/** An ordinary file with a JSON object in it. A pipe or a device would never end, so its kind is asked first. */
function isGood(path: string): boolean {
  try {
    const found = statSync(path)
    if (!found.isFile() || found.size > LARGEST) return false
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
