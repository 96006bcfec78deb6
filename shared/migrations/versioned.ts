/**
 * Files that Quoin owns change their form from one version to the next. A file of an older version is brought up to today's
 * by the migrations that it missed, one after the other; one of a newer version can be shown, as far as it is understood, and
 * is never written.
 */

/** One change of form, on plain JSON. */
export interface Migration {
  /** `NNN-name`: numbers begin at 1 and rise by one. */
  readonly id: string
  /** The version that a file has after it. */
  readonly to: string
  readonly up: (json: Json) => Json
}

type Json = Readonly<Record<string, unknown>>

export interface VersionedForm {
  /** Today's: `major.minor`, or one number. */
  readonly version: string
  readonly migrations: readonly Migration[]
}

export interface Opened {
  /** Of a newer major version nothing is known for sure; a newer minor only adds what is kept as it is. */
  readonly age: 'current' | 'migrated' | 'newer'
  readonly json: Json
}

export function openVersioned({ version, migrations }: VersionedForm, from: string, json: Json): Opened {
  if (major(from) > major(version)) return { age: 'newer', json }
  const missed = migrations.filter(({ to }) => isOlder(from, to))
  if (missed.length === 0) return { age: 'current', json }
  return { age: 'migrated', json: missed.reduce((now, { up }) => up(now), json) }
}

export function isOlder(version: string, than: string): boolean {
  return major(version) < major(than) || (major(version) === major(than) && minor(version) < minor(than))
}

function major(version: string): number {
  return Number.parseInt(version, 10)
}

function minor(version: string): number {
  return Number.parseInt(version.split('.')[1] ?? '0', 10)
}
