/** What is done to articles as files: nothing of what somebody did to them is lost on the way. */
import { access, mkdir, rename } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { createArticleActs } from '../../../../main/services/openArticles/articleActs.ts'
import { systemClock } from '../../../../main/storage/systemClock.ts'
import type { Events } from '../../../../shared/contract/contract.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n'

interface Room extends Newsroom {
  readonly acts: ReturnType<typeof createArticleActs>
  readonly trash: string
}

/** @param hasTrash as on a machine with a desktop; some shares and systems have none */
async function office({ hasTrash = true } = {}): Promise<Room> {
  const room = await newsroom()
  const trash = join(room.folder, '..', `${basename(room.folder)}-trash`)
  await mkdir(trash)
  let ids = 0
  const acts = createArticleActs({
    ...room,
    clock: systemClock,
    mintId: (kind) => `${kind}${++ids}copy`,
    notify: (name, event, windows) => void room.heard.push({ name, event, windows }),
    trash: (path) =>
      hasTrash ? rename(path, join(trash, basename(path))) : Promise.reject(new Error('no trash here')),
  })
  return { ...room, acts, trash }
}

/** The article as two windows have it, the first of which has just typed and tagged. */
async function inHand(room: Room): Promise<string> {
  const slug = await room.takeIn(STORY)
  const editor = reporter(room.articles, await room.open(slug, 1), 1)
  await room.open(slug, 2)
  editor.typeAfter('said', ' at noon')
  editor.tag('“I am done,”', 'q1')
  await editor.send()
  return slug
}

const listed = async (room: Room, isArchive = false): Promise<readonly string[]> =>
  (await room.desk.list({ words: '', count: 10, isArchive })).articles.map(({ slug }) => slug)

const gone = ({ heard }: Room) =>
  heard.flatMap(({ name, event, windows }) =>
    name === 'article.gone' ? [{ ...(event as Events['article.gone']), windows }] : [],
  )

test('an article that is put away leaves the list and is in the archive, with its tags, until it is brought back', async () => {
  const room = await office()
  const slug = await inHand(room)
  value(await room.acts.archive(slug, true))
  expect(await listed(room)).toEqual([])
  expect(await listed(room, true)).toEqual([slug])
  const onDisk = await room.onDisk(slug)
  expect(onDisk.article.text).toContain('said at noon')
  expect(onDisk['attributions']).toHaveLength(1)
  value(await room.acts.archive(slug, false))
  expect(await listed(room)).toEqual([slug])
  expect((await room.onDisk(slug)).article).not.toHaveProperty('archived')
})

test('an article that is deleted is in the trash as it was a moment ago, and comes back whole', async () => {
  const room = await office()
  const slug = await inHand(room)
  const { bringBack, keptAs } = value(await room.acts.remove(slug))
  expect(keptAs).toBeUndefined()
  expect(await listed(room)).toEqual([])
  await access(join(room.trash, `${slug}.quoin.json`))
  expect(gone(room)).toEqual([{ slug, windows: [1, 2] }])
  expect(await room.articles.open(slug, 3)).toMatchObject({ ok: false, code: 'missing' })
  expect(await bringBack()).toBeUndefined()
  expect(await listed(room)).toEqual([slug])
  expect((await room.onDisk(slug)).article.text).toContain('said at noon')
})

test('where there is no trash what is deleted is kept on the desk, and nothing takes its place when it comes back', async () => {
  const room = await office({ hasTrash: false })
  const slug = await inHand(room)
  const { bringBack, keptAs = '' } = value(await room.acts.remove(slug))
  await access(join(room.folder, keptAs))
  expect(await room.takeIn('Another story.')).toBe(slug)
  expect(await bringBack()).toContain('a file of this name')
  expect((await room.onDisk(slug)).article.text).toBe('Another story.')
})

test('a copy is another article with the same tags, also when it is taken for the same file', async () => {
  const room = await office()
  const slug = await inHand(room)
  const first = value(await room.acts.duplicate(slug)).slug
  const second = value(await room.acts.duplicate(slug)).slug
  expect([first, second]).toEqual([`${slug}-copy`, `${slug}-copy-2`])
  const [one, other] = [await room.onDisk(slug), await room.onDisk(first)]
  expect(other.article).toMatchObject({ slug: first, text: one.article.text })
  expect(other.article).not.toMatchObject({ id: (one.article as { readonly id?: string }).id })
  expect(other['attributions']).toEqual(one['attributions'])
})

test('a file that is renamed keeps all that was done, and windows that show it go on under the new name', async () => {
  const room = await office()
  const slug = await inHand(room)
  await room.takeIn('Another one.', 'mayor.txt')
  const next = value(await room.acts.rename(slug, 'Mayor'))
  expect(next.slug).toBe('mayor-2')
  expect(gone(room)).toEqual([{ slug, instead: 'mayor-2', windows: [1, 2] }])
  expect((await listed(room)).toSorted()).toEqual(['mayor', 'mayor-2'])
  const onDisk = await room.onDisk('mayor-2')
  expect(onDisk.article).toMatchObject({ slug: 'mayor-2' })
  expect(onDisk.article.text).toContain('said at noon')
  expect(onDisk['attributions']).toHaveLength(1)
  expect(value(await room.acts.rename('mayor-2', 'Mayor 2')).slug).toBe('mayor-2')
})
