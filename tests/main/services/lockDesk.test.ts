import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createArticles } from '../../../main/services/articles.ts'
import { createDesk } from '../../../main/services/desk.ts'
import { createRescue } from '../../../main/services/rescue.ts'
import { systemClock } from '../../../main/services/systemClock.ts'
import { countingIds } from '../../../shared/ids.ts'
import { bundle } from './helpers/bundle.ts'
import { newsroom } from './helpers/newsroom.ts'

test('a desk that another Quoin has open is left alone, and free again when that one is gone', async () => {
  const room = await newsroom()
  const slug = await room.takeIn('Hello there.')
  const ports = { clock: systemClock, notify: () => undefined, mintId: countingIds() }
  const desk = createDesk({ folder: room.folder, ...ports })
  const articles = createArticles({ desk, rescue: createRescue(join(room.folder, 'profile')), ...ports })
  const inUse = { ok: false, code: 'deskInUse', message: expect.stringContaining('Another Quoin') as string }
  expect(await desk.prepare()).toMatchObject(inUse)
  expect(await articles.recover()).toEqual([])
  expect(await articles.open(slug, 1)).toMatchObject(inUse)
  const taken = await desk.takeIn({ name: 'x.txt', bytes: Buffer.from('Another one.') })
  expect(taken.slug).toBeUndefined()
  expect((await desk.list()).articles).toHaveLength(1)
  await room.desk.leave()
  await newsroom({ folder: room.folder })
})

test('a desk is free again after kill -9 of the Quoin that had it open', { timeout: 60_000 }, async () => {
  const scripts = await mkdtemp(join(tmpdir(), 'quoin-'))
  onTestFinished(() => rm(scripts, { recursive: true, force: true }))
  const script = await bundle(new URL('helpers/killedNewsroom.ts', import.meta.url).pathname, scripts)
  const first = await newsroom()
  await first.takeIn('Headline\n\nTokens:\n\nThe end.\n')
  await first.desk.leave()
  const child = spawn(process.execPath, [script, first.folder, 'story'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  await expect(newsroom({ folder: first.folder })).rejects.toThrow(/^deskInUse/)
  child.kill('SIGKILL')
  await once(child, 'close')
  await newsroom({ folder: first.folder })
})
