import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createArticles } from '../../../main/services/openArticles/articles.ts'
import type { Clock } from '../../../main/storage/clock.ts'
import { createDesk } from '../../../main/services/desk/desk.ts'
import { indexHere } from '../../../main/services/deskIndex/indexHere.ts'
import { createRescue } from '../../../main/services/openArticles/rescue.ts'
import { systemClock } from '../../../main/storage/systemClock.ts'
import { countingIds } from '../../../shared/ids.ts'
import { bundle } from '../helpers/bundle.ts'
import { impatientClock } from '../helpers/impatientClock.ts'
import { manualClock } from '../helpers/manualClock.ts'
import { newsroom } from '../helpers/newsroom.ts'
import { reporter } from '../helpers/reporter.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'
import { value } from '../helpers/result.ts'

/** A Quoin in a process of its own that types without pause. @param temporary what no other knows of is there */
async function another(folder: string, temporary?: string): Promise<ChildProcess> {
  const script = await bundle(
    new URL('../helpers/killedNewsroom.ts', import.meta.url).pathname,
    await temporaryFolder(),
  )
  const child = spawn(process.execPath, [script, folder, 'story'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...(temporary !== undefined && { TMPDIR: temporary, TEMP: temporary }) },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  await once(child.stdout, 'data')
  return child
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'close')
}

async function deskWithStory(): Promise<string> {
  const room = await newsroom()
  await room.takeIn('Headline\n\nTokens:\n\nThe end.\n')
  await room.desk.leave()
  return room.folder
}

/** Whoever waits for anything waits for ever. */
const stopped: Clock = manualClock()

test('a desk that another Quoin has open is left alone, and free again when that one is gone', async () => {
  const room = await newsroom()
  const slug = await room.takeIn('Hello there.')
  const ports = { clock: systemClock, notify: () => undefined, mintId: countingIds() }
  const desk = createDesk({
    folder: room.folder,
    openIndex: (articles) => indexHere({ articles, index: null }),
    ...ports,
  })
  const articles = createArticles({ desk, rescue: createRescue(join(room.folder, 'profile')), ...ports })
  const inUse = { ok: false, code: 'deskInUse', message: expect.stringContaining('Another Quoin') as string }
  expect(await desk.prepare()).toMatchObject(inUse)
  expect(await articles.recover()).toEqual([])
  expect(await articles.open(slug, 1)).toMatchObject(inUse)
  const taken = await desk.takeIn({ name: 'x.txt', bytes: Buffer.from('Another one.') })
  expect(taken.slug).toBeUndefined()
  expect((await desk.list({ words: '', count: 10, isArchive: false })).articles).toHaveLength(1)
  await room.desk.leave()
  await newsroom({ folder: room.folder })
})

test('a desk is free again at once after kill -9 of the Quoin that had it open on this machine', {
  timeout: 60_000,
}, async () => {
  const folder = await deskWithStory()
  const child = await another(folder)
  await expect(newsroom({ folder })).rejects.toThrow(/^deskInUse/)
  await killed(child)
  await newsroom({ folder, clock: stopped })
})

test('a desk that somebody on another machine has open is left alone, and free some seconds after their machine died', {
  timeout: 60_000,
}, async () => {
  const folder = await deskWithStory()
  const child = await another(folder, await temporaryFolder())
  await expect(newsroom({ folder })).rejects.toThrow(/^deskInUse/)
  const journal = join(folder, '.quoin/journals/story.journal')
  const before = await stat(journal)
  await once(child.stdout ?? child, 'data')
  expect((await stat(journal)).ino).toBe(before.ino)
  await killed(child)
  const room = await newsroom({ folder, clock: impatientClock })
  expect(room.notices()).toEqual([expect.stringContaining('was not closed') as string])
})

test('whoever slept while somebody else took the desk is told, writes nothing of theirs, and loses nothing', async () => {
  const room = await newsroom()
  const slug = await room.takeIn('Headline\n\nMayor:\n')
  const saved = await room.open(slug)
  const editor = reporter(room.articles, saved, 1)
  editor.typeAfter('Mayor:', ' First.')
  await editor.send()
  const journal = join(room.folder, `.quoin/journals/${slug}.journal`)
  // What another Quoin does: it says so, brings the journal's pushes into the file, and begins one of its own.
  await rm(journal)
  await writeFile(journal, 'the journal of another')
  const lock = join(room.folder, '.quoin/in-use.json')
  await rm(lock)
  await writeFile(lock, '{"host":"desk-7","token":"another","beat":"1"}\n')
  const file = await room.textOf(slug)

  editor.typeAfter('First.', ' Second.')
  await expect(editor.send()).rejects.toThrow('another Quoin has the desk open on “desk-7”')
  expect(await room.articles.save(slug)).toMatchObject({
    ok: false,
    message: expect.stringContaining('on “desk-7”') as string,
  })
  const [unsaved] = await room.articles.saveAll()
  expect(unsaved?.states[0]?.doc.textContent).toContain('First. Second.')
  value(await room.articles.keepUnsaved())
  await room.articles.closeAll()
  await room.desk.leave()
  expect(await readFile(journal, 'utf8')).toBe('the journal of another')
  expect(await readFile(lock, 'utf8')).toContain('desk-7')
  expect(await room.textOf(slug)).toBe(file)
})

test('of a desk that was taken over nothing more is opened, which is said within seconds', async () => {
  const clock = manualClock()
  const room = await newsroom({ clock })
  const slug = await room.takeIn('Headline\n\nMayor:\n')
  const lock = join(room.folder, '.quoin/in-use.json')
  await rm(lock)
  await writeFile(lock, '{"host":"desk-7","token":"another","beat":"1"}\n')
  clock.advance(5_000)
  const { message } = await room.when('notice', () => true)
  expect(message).toContain('Another Quoin has opened the desk')
  expect(await room.articles.open(slug, 1)).toMatchObject({ ok: false, code: 'deskInUse' })
})
