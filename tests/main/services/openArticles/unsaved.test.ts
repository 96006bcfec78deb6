/** A desk that cannot be written while somebody writes: what is typed waits, is kept in the profile, and comes back. */
import { execFileSync } from 'node:child_process'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isRoot, tmpfs } from '../../helpers/disks.ts'
import { manualClock } from '../../helpers/manualClock.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n\nHe left at noon.\n'

async function withUnsaved(room: Newsroom, slug: string) {
  const desk = reporter(room.articles, await room.open(slug), 1)
  desk.typeAfter('noon', ' early')
  await desk.send()
  return desk
}

/** Ends without saving anything, as a crash does. */
async function crash(room: Newsroom): Promise<void> {
  await room.desk.leave()
}

test('nobody who leaves is asked about what still arrives while the rest is saved', async () => {
  const room = await newsroom()
  const slug = await room.takeIn(STORY)
  const desk = await withUnsaved(room, slug)
  for (let round = 0; round < 5; round++) {
    desk.typeAfter('noon', ` ${round}`)
    await desk.send()
    const leaving = room.articles.saveAll()
    for (let late = 0; late < 10; late++) {
      desk.typeAfter('noon', ' late')
      await desk.send()
    }
    expect(await leaving).toEqual([])
  }
})

describe('the folder of the desk', () => {
  test('gone while an article is open: what is typed is refused with the reason and in the file once the folder is back', async () => {
    const folder = join(await temporaryFolder(), 'desk')
    const room = await newsroom({ folder, clock: manualClock() })
    const slug = await room.takeIn(STORY)
    const desk = await withUnsaved(room, slug)
    await rename(folder, `${folder}.away`)
    desk.typeAfter('noon', ' today')
    await expect(desk.send()).rejects.toThrow(
      /^missing: “Mayor resigns” was not saved: the folder of the desk, “desk”, is not there/,
    )
    expect(await room.articles.saveAll()).toMatchObject([{ slug, title: 'Mayor resigns' }])
    expect(await readdir(join(folder, '..'))).toEqual(['desk.away'])
    await rename(`${folder}.away`, folder)
    await desk.send()
    expect(await room.articles.saveAll()).toEqual([])
    expect((await room.onDisk(slug)).article.text).toContain('noon today early')
  })

  test('gone for good: the words are in the profile, and on a desk restored from a copy at the next start', async () => {
    const folder = join(await temporaryFolder(), 'desk')
    const room = await newsroom({ folder, clock: manualClock() })
    const slug = await room.takeIn(STORY)
    execFileSync('cp', ['-a', folder, `${folder}.copy`])
    const desk = await withUnsaved(room, slug)
    await rename(folder, `${folder}.away`)
    desk.typeAfter('noon', ' today')
    await expect(desk.send()).rejects.toThrow(/^missing/)
    value(await room.articles.keepUnsaved())
    await crash(room)
    await rename(`${folder}.copy`, folder)
    const next = await newsroom({ folder, profile: room.profile })
    const [recovered] = await next.articles.recover()
    expect(recovered).toMatchObject({
      ok: true,
      value: { messages: ['Unsaved changes to “Mayor resigns” were brought back.'] },
    })
    expect((await next.onDisk(slug)).article.text).toContain('noon today early')
    expect(await readdir(room.profile)).toEqual([])
  })

  test('emptied of its .quoin only: saving goes on, and nobody is told that the article was deleted', async () => {
    const room = await newsroom({ clock: manualClock() })
    const slug = await room.takeIn(STORY)
    const desk = await withUnsaved(room, slug)
    await room.desk.directory.made()
    await rm(join(room.folder, '.quoin'), { recursive: true })
    desk.typeAfter('noon', ' today')
    await desk.send()
    value(await room.articles.save(slug))
    expect((await room.onDisk(slug)).article.text).toBe(desk.text())
    expect(room.notices()).toEqual([])
    expect(
      room.heard.filter(
        ({ name, event }) => name === 'article.saving' && event?.['state' as never] === 'failed',
      ),
    ).toEqual([])
  })
})

describe.skipIf(!isRoot)('on a full disk', () => {
  async function full() {
    const disk = await tmpfs('size=600k')
    const folder = join(disk, 'desk')
    const room = await newsroom({ folder, clock: manualClock() })
    const slug = await room.takeIn(STORY)
    const desk = await withUnsaved(room, slug)
    await writeFile(join(disk, 'ballast'), Buffer.alloc(600_000)).catch(() => undefined)
    desk.typeAfter('noon', ` ${'x'.repeat(9000)}`)
    await expect(desk.send()).rejects.toThrow(/^diskFull/)
    return { disk, folder, room, slug, desk }
  }

  test('somebody who leaves is told which article is not saved, as it stands in the window', async () => {
    const { room, slug, desk } = await full()
    const [unsaved] = await room.articles.saveAll(1)
    expect(unsaved).toMatchObject({
      slug,
      title: 'Mayor resigns',
    })
    expect(unsaved?.why).toContain('the disk is full')
    expect(unsaved?.states.map(({ doc }) => doc.textContent)).toEqual([desk.state().doc.textContent])
    const exported = value(await room.articles.export(slug, { format: 'json', window: 1 }))
    expect(Buffer.from(exported.bytes).toString()).toContain('xxxx')
  })

  test('what the window could not send is brought back at the next start, behind what the journal had', async () => {
    const { disk, folder, room, slug, desk } = await full()
    value(await room.articles.keepUnsaved())
    await crash(room)
    await rm(join(disk, 'ballast'))
    const next = await newsroom({ folder, profile: room.profile })
    await next.articles.recover()
    expect((await next.onDisk(slug)).article.text).toBe(desk.text())
    expect(await readdir(join(folder, '.quoin/kept'))).toEqual([])
    expect(await readdir(room.profile)).toEqual([])
  })

  test('what somebody else wrote in the meantime is kept beside it and named', async () => {
    const { disk, folder, room, slug, desk } = await full()
    value(await room.articles.keepUnsaved())
    await crash(room)
    await rm(join(disk, 'ballast'))
    const other = await newsroom({ folder })
    await other.articles.recover()
    const colleague = reporter(other.articles, await other.open(slug), 1)
    colleague.typeAfter('noon', ' on Monday')
    await colleague.send()
    value(await other.articles.close(slug, 1))
    await crash(other)
    const next = await newsroom({ folder, profile: room.profile })
    const [recovered] = await next.articles.recover()
    const messages = recovered?.ok ? recovered.value.messages : []
    expect(messages.join(' ')).toMatch(/was changed outside Quoin .* \.quoin\/kept\//)
    expect((await next.onDisk(slug)).article.text).toBe(desk.text())
    expect(await readdir(join(folder, '.quoin/kept'))).toHaveLength(1)
  })

  test('once the words are saved, the profile holds no copy of them', async () => {
    const { disk, room, slug, desk } = await full()
    await expect.poll(() => readdir(room.profile)).toHaveLength(1)
    await rm(join(disk, 'ballast'))
    await desk.send()
    value(await room.articles.save(slug))
    await expect.poll(() => readdir(room.profile)).toEqual([])
    expect(await room.articles.saveAll()).toEqual([])
  })
})

test.skipIf(!isRoot)('a desk that cannot be written says so when it is opened', async () => {
  const disk = await tmpfs('size=600k')
  const folder = join(disk, 'desk')
  const first = await newsroom({ folder })
  const slug = await first.takeIn(STORY)
  await crash(first)
  execFileSync('mount', ['-o', 'remount,ro', disk])
  const room = await newsroom({ folder })
  expect(room.notices()).toEqual([
    expect.stringMatching(/^The desk “desk” cannot be written: the disk is read-only/),
  ])
  expect((await room.open(slug)).slug).toBe(slug)
})

test('a share that is off leaves an empty folder behind, in which no desk is made', async () => {
  const folder = join(await temporaryFolder(), 'desk')
  const room = await newsroom({ folder, clock: manualClock() })
  const slug = await room.takeIn(STORY)
  const desk = await withUnsaved(room, slug)
  await rename(folder, `${folder}.away`)
  await mkdir(folder)
  desk.typeAfter('noon', ' today')
  await expect(desk.send()).rejects.toThrow(/^missing/)
  expect(await room.articles.saveAll()).toHaveLength(1)
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
  await rename(`${folder}.away`, folder)
  await desk.send()
})
