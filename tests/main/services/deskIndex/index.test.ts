/** The index is a cache: whatever becomes of its file, the desk is listed and found as it is. */
import { mkdir, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import sqlite from 'node-sqlite3-wasm'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { indexInThread } from '../../../../main/services/deskIndex/indexInThread.ts'
import { indexHere } from '../../../../main/services/deskIndex/indexHere.ts'
import type { DeskIndex } from '../../../../main/services/deskIndex/questions.ts'
import { bundle } from '../../helpers/bundle.ts'
import { newsroom } from '../../helpers/newsroom.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

let scripts = ''
let script = ''
beforeAll(async () => {
  const entry = new URL('../../../../main/workers/deskIndex.ts', import.meta.url).pathname
  scripts = await mkdtemp(join(tmpdir(), 'quoin-'))
  script = await bundle(entry, scripts, 'deskIndex.cjs')
}, 60_000)
afterAll(() => rm(scripts, { recursive: true, force: true }))

/** A desk of three articles, and where an index of it can be. */
async function folderOfThree(): Promise<{ readonly articles: string; readonly index: string }> {
  const room = await newsroom()
  for (const name of ['a', 'b', 'c'])
    await room.takeIn(`Story ${name}\n\nThe harbour of ${name}.`, `${name}.txt`)
  return {
    articles: join(room.folder, 'articles'),
    index: join(await temporaryFolder(), 'own', 'index.sqlite'),
  }
}

async function counted(index: DeskIndex): Promise<readonly number[]> {
  await index.ask('look', null)
  const query = {
    words: 'harbour',
    within: 'anywhere',
    type: null,
    sourceId: null,
    state: 'any',
    since: 'ever',
  } as const
  const { total } = await index.ask('list', { words: '', count: 10, isArchive: false })
  const found = await index.ask('find', {
    query: { ...query, count: 10 },
    sourceIds: null,
    now: new Date().toISOString(),
  })
  return [total, found.total]
}

const HARMS: Readonly<Record<string, (path: string) => Promise<unknown>>> = {
  'is missing': (path) => rm(path),
  'was cut in the middle': async (path) => truncate(path, Math.floor((await stat(path)).size / 2)),
  'is empty': (path) => writeFile(path, ''),
  'is something else': (path) => writeFile(path, 'no database at all'.repeat(500)),
  'is of another version': async (path) => {
    const other = new sqlite.Database(path)
    other.exec('PRAGMA user_version = 99')
    other.close()
  },
  'was left locked by a Quoin that was killed': (path) => mkdir(`${path}.lock`),
  'has pages of zeros': async (path) => {
    const bytes = await readFile(path)
    await writeFile(path, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096)]))
  },
}

test.each(Object.entries(HARMS))(
  'an index that %s is made again, and everything is found',
  async (_what, harm) => {
    const places = await folderOfThree()
    const first = indexHere(places)
    expect(await counted(first)).toEqual([3, 3])
    await first.end()
    await harm(places.index)
    const failures: string[] = []
    const again = indexInThread({
      places,
      start: (workerData) => new Worker(script, { workerData }),
      failed: (why) => failures.push(why),
    })
    onTestFinished(() => again.end())
    // One that breaks under way is begun anew, which the desk hears of and looks again.
    await again.ask('look', null).catch(() => undefined)
    expect(await counted(again)).toEqual([3, 3])
    expect(failures.length).toBeLessThanOrEqual(1)
  },
)

test('a thread that dies is followed by another, and whoever asked is answered', async () => {
  const places = await folderOfThree()
  const threads: Worker[] = []
  const failures: string[] = []
  const index = indexInThread({
    places,
    start(workerData) {
      const thread = new Worker(script, { workerData })
      threads.push(thread)
      return thread
    },
    failed: (why) => failures.push(why),
  })
  onTestFinished(() => index.end())
  expect(await counted(index)).toEqual([3, 3])
  const asking = counted(index)
  await threads[0]?.terminate()
  expect(await asking).toEqual([3, 3])
  expect(failures).toHaveLength(1)
  expect(threads).toHaveLength(2)
})
