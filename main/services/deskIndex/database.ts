/**
 * SQLite, as a file that may be thrown away. One that is cut, of another version or still locked by a Quoin that is gone
 * is made anew; where no file can be, the index is kept in memory for as long as Quoin runs.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import sqlite from 'node-sqlite3-wasm'
import { INDEX_VERSION, TABLES } from './tables.ts'

/** What is long comes as bytes of UTF-8, to be cast to text: bound as strings it took nine times as long. */
export type Value = number | string | Uint8Array | null
export type Row = Readonly<Record<string, unknown>>

export interface Database {
  all(sql: string, values?: readonly Value[]): readonly Row[]
  get(sql: string, values?: readonly Value[]): Row | undefined
  run(sql: string, values?: readonly Value[]): number
  exec(sql: string): void
  /** All of it or nothing. */
  atOnce(work: () => void): void
  /** What is done from here on goes to the disk together, when it is settled: much at a time costs less than a little often. */
  gather(): void
  settle(): void
  close(): void
}

/**
 * @param path undefined for an index in memory
 * @param isNew what is there shall be thrown away
 */
export function openDatabase(path: string | undefined, isNew = false): Database {
  if (path === undefined) return made(undefined)
  mkdirSync(dirname(path), { recursive: true })
  // A profile has one Quoin at a time: whoever held this has been killed.
  remove(`${path}.lock`)
  const known = isNew ? undefined : current(path)
  if (known) return known
  try {
    forget(path)
    return made(path)
  } catch {
    return made(undefined)
  }
}

function current(path: string): Database | undefined {
  try {
    const known = connect(path)
    if (known.get('PRAGMA user_version')?.['user_version'] === INDEX_VERSION) return known
    known.close()
  } catch {
    // Cut, or no database at all.
  }
  return undefined
}

function made(path: string | undefined): Database {
  const database = connect(path)
  database.exec(TABLES)
  return database
}

function forget(path: string): void {
  for (const ending of ['', '-journal', '.lock']) remove(path + ending)
}

function remove(path: string): void {
  rmSync(path, { recursive: true, force: true })
}

function connect(path: string | undefined): Database {
  const connection = new sqlite.Database(path)
  const statements = new Map<string, sqlite.Statement>()

  function prepared(sql: string): sqlite.Statement {
    const known = statements.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const database: Database = {
    all: (sql, values = []) => prepared(sql).all([...values]),
    get: (sql, values = []) => prepared(sql).get([...values]) ?? undefined,
    run: (sql, values = []) => Number(prepared(sql).run([...values]).lastInsertRowid),
    exec: (sql) => {
      connection.exec(sql)
    },
    atOnce(work) {
      if (connection.inTransaction) {
        // What fails among what is gathered costs the whole index, which is made again.
        work()
        return
      }
      connection.exec('BEGIN')
      try {
        work()
        connection.exec('COMMIT')
      } catch (error) {
        if (connection.inTransaction) connection.exec('ROLLBACK')
        throw error
      }
    },
    gather() {
      if (!connection.inTransaction) connection.exec('BEGIN')
    },
    settle() {
      if (connection.inTransaction) connection.exec('COMMIT')
    },
    close() {
      if (!connection.isOpen) return
      database.settle()
      for (const statement of statements.values()) statement.finalize()
      connection.close()
    },
  }
  try {
    // Nobody waits for the disk: after a power cut the index is made again. Large pages are read by fewer calls out of WebAssembly.
    connection.exec(
      'PRAGMA page_size = 16384; PRAGMA synchronous = OFF; PRAGMA journal_mode = TRUNCATE; PRAGMA cache_size = -32000',
    )
    database.get('SELECT count(*) FROM sqlite_master')
  } catch (error) {
    connection.close()
    throw error
  }
  return database
}
