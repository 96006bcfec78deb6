import { execFileSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isRoot, tmpfs } from '../helpers/disks.ts'
import { impatientClock } from '../helpers/impatientClock.ts'
import { manualClock } from '../helpers/manualClock.ts'
import { newsroom } from '../helpers/newsroom.ts'
import { reporter } from '../helpers/reporter.ts'
import { value } from '../helpers/result.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n\nHe left at noon.\n'

describe.skipIf(!isRoot)('on a disk that fills up', () => {
  test('a push is refused with a reason and accepted once there is space; nothing accepted is lost', async () => {
    const disk = await tmpfs('size=600k')
    const folder = join(disk, 'desk')
    const clock = manualClock()
    const room = await newsroom({ folder, clock })
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.typeAfter('noon', ' early')
    await desk.send()
    await writeFile(join(disk, 'ballast'), Buffer.alloc(600_000)).catch(() => undefined)

    const long = ` ${'x'.repeat(9000)}`
    desk.typeAfter('noon', long)
    await expect(desk.send()).rejects.toThrow(
      /^diskFull: “Mayor resigns” was not saved: the disk is full\. Free/,
    )
    expect(await room.articles.save(slug)).toMatchObject({ ok: false, code: 'diskFull' })
    expect((await room.onDisk(slug)).article.text).toBe(STORY)
    await room.when('article.saving', ({ state }) => state === 'failed')

    await rm(join(disk, 'ballast'))
    // The save that failed is tried again by itself.
    clock.advance(2000)
    await room.when('article.saving', ({ state }) => state === 'saved')
    expect((await room.onDisk(slug)).article.text).toContain('noon early')
    await desk.send()
    value(await room.articles.close(slug, 1))
    expect((await room.onDisk(slug)).article.text).toBe(desk.text())
  })

  test('a desk is opened that was left on it', async () => {
    const disk = await tmpfs('size=600k')
    const folder = join(disk, 'desk')
    const room = await newsroom({ folder })
    const slug = await room.takeIn(STORY)
    await room.desk.leave()
    await writeFile(join(disk, 'ballast'), Buffer.alloc(600_000)).catch(() => undefined)
    const again = await newsroom({ folder })
    expect((await again.open(slug)).slug).toBe(slug)
  })

  test('a file that cannot be taken in leaves the desk as it was', async () => {
    const disk = await tmpfs('size=300k')
    const room = await newsroom({ folder: join(disk, 'desk') })
    await room.takeIn(STORY)
    const taken = await room.desk.takeIn({ name: 'long.txt', bytes: Buffer.alloc(400_000, 'a b. ') })
    expect(taken.message).toMatch(/^“long” was not saved: the disk is full/)
    expect(taken.slug).toBeUndefined()
    expect((await room.list()).articles).toHaveLength(1)
  })

  test('that became read-only an article opens, says what is wrong, and is left alone', async () => {
    const disk = await tmpfs('size=600k')
    const room = await newsroom({ folder: join(disk, 'desk'), clock: manualClock() })
    const slug = await room.takeIn(STORY)
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.typeAfter('noon', ' early')
    await expect(desk.send()).rejects.toThrow(
      /^readOnly: “Mayor resigns” was not saved: the disk is read-only/,
    )
    expect((await room.onDisk(slug)).article.text).toBe(STORY)
  })

  test('a desk that another machine left open, and that cannot be written by now, can be read', async () => {
    const disk = await tmpfs('size=600k')
    const folder = join(disk, 'desk')
    const room = await newsroom({ folder })
    const slug = await room.takeIn(STORY)
    await room.desk.leave()
    await writeFile(join(folder, '.quoin/in-use.json'), '{"host":"desk-7","token":"another","beat":"1"}\n')
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const again = await newsroom({ folder, clock: impatientClock })
    expect((await again.open(slug)).slug).toBe(slug)
  })
})
