import { rm, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { FindQuery } from '../../../../shared/contract/desk.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'

const EVERYTHING: FindQuery = {
  words: '',
  within: 'anywhere',
  type: null,
  sourceId: null,
  state: 'any',
  since: 'ever',
  count: 50,
}

async function find(room: Newsroom, asked: Partial<FindQuery>, sourceIds?: readonly string[]) {
  return room.desk.find({ ...EVERYTHING, ...asked }, sourceIds)
}

const slugs = async (room: Newsroom, words: string): Promise<readonly string[]> =>
  (await find(room, { words })).articles.map(({ card }) => card.slug)

test('an article is found by the beginnings of its words, whatever their capitals and accents', async () => {
  const room = await newsroom()
  await room.takeIn('Élysée Palace\n\nThe mayor’s well-known “friends” don’t agree.', 'palace.txt')
  await room.takeIn('Ferry talks\n\nNothing of that is here.', 'ferry.txt')
  expect(await slugs(room, 'elys pal')).toEqual(['palace'])
  expect(await slugs(room, 'MAYOR')).toEqual(['palace'])
  expect(await slugs(room, 'mayor’s well-known')).toEqual(['palace'])
  expect(await slugs(room, 'don’t')).toEqual(['palace'])
  expect(await slugs(room, 'ayor')).toEqual([])
  expect(await slugs(room, 'mayor ferry')).toEqual([])
})

test('one or two letters are a word of their own, and may go on from three letters on', async () => {
  const room = await newsroom()
  await room.takeIn('Plan B\n\nThe EU has one.', 'plan.txt')
  await room.takeIn('Planned\n\nBut Europe has none.', 'planned.txt')
  await room.takeIn('東京都知事は辞任した。', 'tokyo.txt')
  expect(await slugs(room, 'plan b')).toEqual(['plan'])
  expect(await slugs(room, 'eu')).toEqual(['plan'])
  expect(await slugs(room, 'eur')).toEqual(['planned'])
  expect(await slugs(room, '東')).toEqual(['tokyo'])
})

test('words between quotation marks are found as they stand, and nothing typed is a command', async () => {
  const room = await newsroom()
  await room.takeIn('One two three.', 'a.txt')
  await room.takeIn('Three two one.', 'b.txt')
  expect(await slugs(room, '“two three”')).toEqual(['a'])
  expect(await slugs(room, '"two thre"')).toEqual([])
  const odd = ['"', '*', 'a OR', 'NOT two', 'two AND', '(two', 'body:two', "'; DROP", '{', '-', '^two']
  for (const typed of odd) expect(await slugs(room, typed)).toBeInstanceOf(Array)
})

test('each hit shows the words around it and says where it stands in the article', async () => {
  const room = await newsroom()
  const text = `Headline\n\n${'Nothing is here. '.repeat(30)}Then 🦅 the Éagle landed on the quay.\n\nAn eagle again.`
  await room.takeIn(text, 'story.txt')
  const { articles } = await find(room, { words: 'eagle' })
  const [hit, other] = articles[0]?.hits ?? []
  expect(hit?.context.slice(hit.marked[0]?.start, hit.marked[0]?.end)).toBe('Éagle')
  expect(hit?.context).toMatch(/^… .*Then 🦅 the Éagle landed on the quay\.$/u)
  expect(text.slice(hit?.at, (hit?.at ?? 0) + 5)).toBe('Éagle')
  expect(text.slice(other?.at, (other?.at ?? 0) + 5)).toBe('eagle')
})

test('quotes are found by kind, by source and by what they say; a rejected one is not', async () => {
  const room = await newsroom()
  const slug = await room.takeIn('“We waited,” said Ana. “You waited,” said Bo. “They waited,” said Cy.')
  const editor = reporter(room.articles, await room.open(slug), 1)
  editor.tag('“We waited,”', 'q1')
  editor.tag('“You waited,”', 'q2')
  await editor.send()
  value(await room.articles.close(slug, 1))
  const { articles } = await find(room, { within: 'quotes', words: 'waited' })
  expect(articles[0]?.hits.map(({ tagId }) => tagId)).toEqual(['q1', 'q2'])
  const direct = await find(room, { type: 'direct' })
  expect(direct.articles[0]?.hits.map(({ context }) => context)).toEqual(['“We waited,”', '“You waited,”'])
  expect((await find(room, { type: 'indirect' })).articles).toEqual([])
  expect((await find(room, {}, ['nobody'])).articles).toEqual([])
  expect((await find(room, { state: 'unsourced' })).total).toBe(1)
  expect((await find(room, { state: 'commented' })).total).toBe(0)
})

test('what is saved, changed from outside or deleted is found as it is by then', async () => {
  const room = await newsroom()
  const slug = await room.takeIn('The zebra crossed.', 'zebra.txt')
  const editor = reporter(room.articles, await room.open(slug), 1)
  editor.typeAfter('The ', 'okapi and the ')
  await editor.send()
  value(await room.articles.close(slug, 1))
  expect(await slugs(room, 'okapi')).toEqual(['zebra'])
  await writeFile(room.fileOf('zebra'), (await room.textOf(slug)).replace('okapi', 'giraffe'))
  await room.desk.look()
  expect(await slugs(room, 'okapi')).toEqual([])
  expect(await slugs(room, 'giraffe')).toEqual(['zebra'])
  await rm(room.fileOf('zebra'))
  await room.desk.look()
  expect(await slugs(room, 'giraffe')).toEqual([])
})
