/**
 * The folder for preferences, logs and what Chromium keeps. One that cannot be written must not stop anybody from
 * reading an article: then a throw-away folder takes its place, with a copy of the preferences.
 */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsPlaces } from './rescueSettingsFile.ts'

export interface Profile {
  readonly folder: string
  /** Why the wanted folder is not used. */
  readonly trouble?: string
}

/** @throws the system's error when not even a throw-away folder can be made */
export function openProfile(wanted: string): Profile {
  try {
    mkdirSync(wanted, { recursive: true })
    const probe = join(wanted, `.writable-${process.pid}`)
    writeFileSync(probe, '', { flag: 'wx' })
    rmSync(probe)
    return { folder: wanted }
  } catch (error) {
    const folder = mkdtempSync(join(tmpdir(), 'quoin-profile-'))
    copyPreferences(wanted, folder)
    return { folder, trouble: error instanceof Error ? error.message : String(error) }
  }
}

function copyPreferences(from: string, to: string): void {
  const { file } = settingsPlaces(from)
  try {
    if (statSync(file).isFile()) copyFileSync(file, settingsPlaces(to).file)
  } catch {
    // There are none, or they cannot be read: the usual ones are used.
  }
}
