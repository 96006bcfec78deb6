import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Newsroom } from '../../helpers/newsroom.ts'
import { manualClock } from '../../helpers/manualClock.ts'
import { newsroom } from '../../helpers/newsroom.ts'
import { reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n\nHe left at noon.\n'

/** Another program's version of the article's file: the same article with other words at its end. */
async function changeOutside(room: Newsroom, slug: string): Promise<string> {
  const changed = (await room.textOf(slug)).replaceAll('at noon', 'at dawn')
  await writeFile(room.fileOf(slug), changed)
  return changed
}

async function keptBeside(room: Newsroom): Promise<string> {
  const names = await readdir(join(room.folder, '.quoin/kept'))
  return (
    await Promise.all(names.map((name) => readFile(join(room.folder, '.quoin/kept', name), 'utf8')))
  ).join()
}

async function openStory() {
  const clock = manualClock()
  const room = await newsroom({ clock })
  const slug = await room.takeIn(STORY)
  const opened = await room.open(slug)
  /** What is said of it. */
  const outside = async (what: string): Promise<string> => {
    clock.advance(2000)
    const event = await room.when('article.saving', (each) => each.state === 'outside' && each.what === what)
    return event.state === 'outside' ? event.message : ''
  }
  return { clock, room, slug, opened, outside }
}

test('what another program did to the file is said before anybody presses a key', async () => {
  const { clock, room, slug, outside } = await openStory()
  await changeOutside(room, slug)
  expect(await outside('changed')).toContain('changed outside Quoin')
  const there = await room.textOf(slug)
  await rm(room.fileOf(slug))
  expect(await outside('deleted')).toContain('deleted outside')
  const articles = join(room.folder, 'articles')
  await rename(articles, `${articles}.away`)
  expect(await outside('unreachable')).toContain('cannot be reached')
  await rename(`${articles}.away`, articles)
  await writeFile(room.fileOf(slug), there.replaceAll('at dawn', 'at noon'))
  room.heard.length = 0
  clock.advance(2000)
  await room.when('article.saving', ({ state }) => state === 'saved')
})

test('the version from outside is shown when somebody takes it, and the one that was open is kept', async () => {
  const { room, slug, outside } = await openStory()
  await changeOutside(room, slug)
  await outside('changed')
  const { keptAs } = value(await room.articles.takeOutside(slug))
  expect(await readFile(join(room.folder, keptAs), 'utf8')).toContain('He left at noon.')
  await room.when('article.replaced', (event) => event.slug === slug)
  await room.open(slug)
  const { bytes } = value(await room.articles.export(slug, { format: 'json', window: 1 }))
  expect(new TextDecoder().decode(bytes)).toContain('He left at dawn.')
})

test('whoever saves keeps theirs, and the version from outside lies beside it', async () => {
  const { room, slug, outside } = await openStory()
  const changed = await changeOutside(room, slug)
  await outside('changed')
  value(await room.articles.save(slug))
  expect((await room.onDisk(slug)).article.text).toContain('He left at noon.')
  expect(await keptBeside(room)).toBe(changed)
  await rm(room.fileOf(slug))
  await outside('deleted')
  value(await room.articles.save(slug))
  expect((await room.onDisk(slug)).article.text).toContain('He left at noon.')
})

test('whoever leaves without having typed leaves the version from outside where it is', async () => {
  const { room, slug, outside } = await openStory()
  const changed = await changeOutside(room, slug)
  await outside('changed')
  value(await room.articles.closeAll())
  expect(await room.textOf(slug)).toBe(changed)
})

test('a version from outside that cannot be read is not taken, and nothing is let go for it', async () => {
  const { room, slug, opened, outside } = await openStory()
  await writeFile(room.fileOf(slug), '{"half": ')
  await outside('changed')
  expect(await room.articles.takeOutside(slug)).toMatchObject({ ok: false })
  const desk = reporter(room.articles, opened, 1)
  desk.typeAfter('noon', ' sharp')
  await desk.send()
  value(await room.articles.save(slug))
  expect((await room.onDisk(slug)).article.text).toContain('He left at noon sharp.')
  await mkdir(join(room.folder, '.quoin/kept'), { recursive: true })
  expect(await keptBeside(room)).toContain('{"half": ')
})
