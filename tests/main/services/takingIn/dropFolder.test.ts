import { appendFile, rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished, describe, expect, test } from 'vitest'
import { createDropFolder, type DropFolder } from '../../../../main/services/takingIn/dropFolder.ts'
import { createSeenFiles } from '../../../../main/services/takingIn/seenFiles.ts'
import { systemClock } from '../../../../main/storage/systemClock.ts'
import { manualClock, type ManualClock } from '../../helpers/manualClock.ts'
import { newsroomWithWires } from '../../helpers/wires.ts'

type Room = Awaited<ReturnType<typeof newsroomWithWires>>

function dropFolderOf(
  room: Room,
  clock: ManualClock,
): DropFolder & { readonly lookLater: () => Promise<void> } {
  const { desk, jobs, notify, profile } = room
  const dropFolder = createDropFolder({
    desk,
    jobs,
    clock,
    notify,
    seen: createSeenFiles(join(profile, 'watched', 'seen.jsonl')),
  })
  onTestFinished(dropFolder.stop)
  return {
    ...dropFolder,
    /** Two seconds later. All is looked at, since no system tells of anything within a test's moment. */
    async lookLater() {
      clock.advance(30_000)
      await dropFolder.look()
      clock.advance(2000)
      await dropFolder.look()
    },
  }
}

async function watching() {
  const clock = manualClock()
  const room = await newsroomWithWires({ clock })
  const dropFolder = dropFolderOf(room, clock)
  return { clock, room, dropFolder }
}

describe('a folder whose files come in by themselves', () => {
  test('brings what was in it with a report, and what comes later in a sentence', async () => {
    const { room, dropFolder } = await watching()
    await room.put('before.txt', 'Before.')
    await room.put('empty.txt', '')
    await dropFolder.watch(room.wires, true)
    expect(dropFolder.name()).toBe('wires')
    await dropFolder.lookLater()
    expect(room.told().at(-1)).toMatchObject({
      state: 'done',
      report: [
        '1 article was taken in from “wires”. 1 could not be taken in: “empty.txt”.',
        expect.stringContaining('“empty.txt” cannot be opened'),
      ],
    })
    const jobsTold = room.told().length
    await room.put('a.txt', 'One.')
    await room.put('2026/11/b.txt', 'Two.')
    await dropFolder.lookLater()
    expect(await room.slugs()).toEqual(['a', 'b', 'before'])
    expect(room.notices()).toEqual([
      expect.stringMatching(/^From “wires” came “(?:a|b)\.txt” and “(?:a|b)\.txt”\.$/),
    ])
    expect(room.told()).toHaveLength(jobsTold)
  })

  test('waits for a file that is still being written', async () => {
    const { clock, room, dropFolder } = await watching()
    await dropFolder.watch(room.wires, true)
    const path = await room.put('long.txt', 'The first half')
    clock.advance(30_000)
    await dropFolder.look()
    for (let piece = 0; piece < 4; piece++) {
      await appendFile(path, `, piece ${piece}`)
      clock.advance(2000)
      await dropFolder.look()
      expect(await room.slugs()).toEqual([])
    }
    clock.advance(2000)
    await dropFolder.look()
    expect((await room.onDisk('long')).article.text).toBe(
      'The first half, piece 0, piece 1, piece 2, piece 3',
    )
    expect(await room.slugs()).toEqual(['long'])
  })

  test('says once of a file that it is refused, and takes it in when it has been mended', async () => {
    const { room, dropFolder } = await watching()
    await dropFolder.watch(room.wires, true)
    await room.put('empty.txt', '')
    for (let looks = 0; looks < 4; looks++) await dropFolder.lookLater()
    expect(room.notices()).toEqual([expect.stringContaining('“empty.txt” cannot be opened: it is empty')])
    await room.put('empty.txt', 'Not empty any more.')
    await dropFolder.lookLater()
    expect(await room.slugs()).toEqual(['empty'])
  })

  test('says nothing of a file that is on the desk already', async () => {
    const { room, dropFolder } = await watching()
    await room.takeIn('One story.', 'story.txt')
    await dropFolder.watch(room.wires, true)
    await room.put('story.txt', 'One story.')
    await dropFolder.lookLater()
    await utimes(join(room.wires, 'story.txt'), 1000, 1000)
    await dropFolder.lookLater()
    expect(room.notices()).toEqual([])
    expect(await room.slugs()).toEqual(['story'])
  })

  test('that is gone is said once, and goes on when it is back', async () => {
    const { room, dropFolder } = await watching()
    await dropFolder.watch(room.wires, true)
    await rename(room.wires, `${room.wires}.away`)
    for (let looks = 0; looks < 3; looks++) await dropFolder.lookLater()
    expect(room.notices()).toEqual([
      expect.stringMatching(/^Nothing can be taken in from “wires”: it is not there/),
    ])
    await rename(`${room.wires}.away`, room.wires)
    await room.put('back.txt', 'We are back.')
    await dropFolder.lookLater()
    expect(await room.slugs()).toEqual(['back'])
    expect(room.notices().slice(1)).toEqual([
      '“wires” is back: what comes into it is taken in.',
      'From “wires” came “back.txt”.',
    ])
  })

  test('at the next start brings what came meanwhile, and nothing that was deleted from the desk', async () => {
    const { clock, room, dropFolder } = await watching()
    await room.put('kept.txt', 'Kept.')
    await room.put('deleted.txt', 'Deleted.')
    await dropFolder.watch(room.wires, true)
    await dropFolder.lookLater()
    expect(await room.slugs()).toEqual(['deleted', 'kept'])
    await dropFolder.stop()
    await rm(room.fileOf('deleted'))
    await room.put('meanwhile.txt', 'Meanwhile.')
    const next = dropFolderOf(room, clock)
    await next.watch(room.wires, false)
    await next.lookLater()
    expect(await room.slugs()).toEqual(['kept', 'meanwhile'])
  })

  test('is watched no more once that is ended', async () => {
    const { room, dropFolder } = await watching()
    await dropFolder.watch(room.wires, true)
    await dropFolder.forget()
    await room.put('late.txt', 'Too late.')
    await dropFolder.lookLater()
    expect(dropFolder.name()).toBeUndefined()
    expect(await room.slugs()).toEqual([])
  })

  test('brings many as a job, of which those are left alone that somebody did not want', async () => {
    const { room, dropFolder } = await watching()
    for (let i = 0; i < 60; i++) await room.put(`story-${i}.txt`, `Story ${i}.`)
    await dropFolder.watch(room.wires, true)
    const looking = dropFolder.lookLater()
    await room.when('desk.changed', ({ card }) => card !== undefined)
    for (const { id } of room.told()) room.jobs.cancel(id)
    await looking
    const slugs = await room.slugs()
    expect(slugs.length).toBeLessThan(60)
    expect(room.told().at(-1)).toMatchObject({ state: 'cancelled' })
    await dropFolder.lookLater()
    expect(await room.slugs()).toEqual(slugs)
  })
})

test('the system tells of a file that comes in, without anybody looking through the folder', async () => {
  const room = await newsroomWithWires()
  const { desk, jobs, notify, profile } = room
  const seen = createSeenFiles(join(profile, 'seen.jsonl'))
  const dropFolder = createDropFolder({ desk, jobs, clock: systemClock, notify, seen })
  onTestFinished(dropFolder.stop)
  await dropFolder.watch(room.wires, true)
  const began = performance.now()
  await room.put('wire.txt', 'A wire.')
  await room.when('notice', ({ message }) => message.includes('“wire.txt”'))
  expect(performance.now() - began).toBeLessThan(5000)
})
