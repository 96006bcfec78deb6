/** The directory of sources over articles that are open, closed and old, on real files. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sourcesHandlers } from '../../../../main/handlers/sources.ts'
import { createUndoing, undoingHandlers } from '../../../../main/handlers/undoing.ts'
import { merging } from '../../../../shared/directory/merging.ts'
import { RecordsStep } from '../../../../shared/document/recordsStep.ts'
import { attributionKind } from '../../../../shared/model/attribution.ts'
import { byId } from '../../../../shared/model/canonical.ts'
import { newEntry, type Private } from '../../../../shared/model/entry.ts'
import { newSource, sourceKind, type Source } from '../../../../shared/model/source.ts'
import { manualClock } from '../../helpers/manualClock.ts'
import { copyOfDesk } from '../../helpers/copyOfDesk.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { reporter, type Reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'

const STORY = 'The harbour\n\n“It is done,” she said at noon. “It was time,” he said.\n'
const ana = newSource('s1', 'person', { name: 'Ana Ruiz', descriptor: 'mayor' })
const anna = newSource('s2', 'person', { name: 'Anna Ruiz' })

const handlersOf = ({ desk, articles }: Newsroom) => {
  const undoing = createUndoing()
  return { ...sourcesHandlers({ desk, articles, undoing }), ...undoingHandlers(undoing) }
}

/** An article in which this source has these words. */
async function quoting(
  room: Newsroom,
  name: string,
  source: Source,
  window: number,
): Promise<{ slug: string; desk: Reporter }> {
  const slug = await room.takeIn(`${STORY}${name}\n`, `${name}.txt`)
  const desk = reporter(room.articles, await room.open(slug, window), window)
  quote(desk, '“It is done,”', `a${window}`, source)
  await desk.send()
  value(await room.articles.save(slug))
  return { slug, desk }
}

function quote(desk: Reporter, words: string, id: string, source: Source): void {
  desk.tag(words, id)
  const tag = desk.records().find(attributionKind, id)
  if (!tag) throw new Error('no tag')
  const added = desk.records().get(source.id) ? [] : [source]
  desk.dispatch((tr) =>
    tr.step(new RecordsStep({ added, updated: [[tag, { ...tag, sourceIds: [source.id] }]] })),
  )
}

async function wordsOf(room: Newsroom, id: string): Promise<readonly string[]> {
  await room.articles.saveAll()
  const { articles } = value(await handlersOf(room)['sources.quotes']({ id, most: 20 }, undefined))
  return articles.flatMap(({ slug, quotes }) => quotes.map(({ id: quoteId }) => `${slug} ${quoteId}`)).sort()
}

async function twoArticles(room: Newsroom) {
  const old = await quoting(room, 'old', anna, 1)
  value(await room.articles.closeWindow(1))
  const today = await quoting(room, 'today', ana, 2)
  return { old, today }
}

describe('a source that was merged into another', () => {
  test('stays merged when an old article that knew nothing of it is changed and saved', async () => {
    const room = await newsroom()
    const { old } = await twoArticles(room)
    value(await handlersOf(room)['sources.merge']({ fromId: 's2', intoId: 's1' }, undefined))
    const again = reporter(room.articles, await room.open(old.slug, 3), 3)
    expect(again.records().find(sourceKind, 's2')?.mergedInto).toBe('s1')
    expect(again.records().find(sourceKind, 's1')?.name).toBe('Ana Ruiz')
    again.typeAfter('noon', '!')
    await again.send()
    value(await room.articles.save(old.slug))
    expect((await room.desk.directory.entries()).get('s2')?.mergedInto).toBe('s1')
    expect(await wordsOf(room, 's1')).toEqual(['old a1', 'today a2'])
    const exported = value(await room.articles.export(old.slug, { format: 'json', window: 3 }))
    expect(JSON.parse(Buffer.from(exported.bytes).toString())).toMatchObject({
      attributions: [{ sourceIds: ['s1'] }],
      sources: [{ id: 's1', name: 'Ana Ruiz' }],
    })
  })

  test('has its quotes back when that is taken back, also in articles that are open', async () => {
    const room = await newsroom()
    const { old, today } = await twoArticles(room)
    const window = reporter(room.articles, await room.open(old.slug, 3), 3)
    const handlers = handlersOf(room)
    value(await handlers['sources.merge']({ fromId: 's2', intoId: 's1' }, undefined))
    await room.when('article.steps', ({ slug }) => slug === old.slug)
    value(await handlers['sources.unmerge']({ id: 's2' }, undefined))
    expect(await wordsOf(room, 's1')).toEqual([`${today.slug} a2`])
    expect(await wordsOf(room, 's2')).toEqual([`${old.slug} a1`])
    value(await room.articles.closeWindow(3))
    const again = reporter(room.articles, await room.open(old.slug, 4), 4)
    expect(again.records().find(sourceKind, 's2')).toEqual(anna)
    expect(window.isBehind()).toBe(false)
  })

  test('is in the directory after a crash, before which nothing had been saved', async () => {
    const room = await newsroom()
    await twoArticles(room)
    value(await room.desk.directory.save())
    value(await handlersOf(room)['sources.merge']({ fromId: 's2', intoId: 's1' }, undefined))
    const after = await newsroom({ folder: await copyOfDesk(room.folder) })
    expect((await after.desk.directory.entries()).get('s2')?.mergedInto).toBe('s1')
    expect(await wordsOf(after, 's1')).toEqual(['old a1', 'today a2'])
  })

  test('two windows cannot merge two into each other', async () => {
    const room = await newsroom()
    await twoArticles(room)
    const { directory } = room.desk
    const entries = await directory.entries()
    const [one, other] = [merging(entries, 's1', 's2'), merging(entries, 's2', 's1')]
    value(await directory.change(() => one))
    const second = await directory.change(() => other)
    expect(second.ok ? '' : second.message).toContain('merged into itself')
  })
})

describe('the quotes of a source', () => {
  test('become another’s in every article, open or not, and are given back', async () => {
    const room = await newsroom()
    const { old, today } = await twoArticles(room)
    const handlers = handlersOf(room)
    const there = value(await handlers['sources.move']({ fromId: 's2', toId: 's1' }, undefined))
    expect(there).toMatchObject({ articles: 1, refused: [] })
    expect(await wordsOf(room, 's1')).toEqual(['old a1', 'today a2'])
    expect(await room.onDisk(old.slug)).toMatchObject({ attributions: [{ sourceIds: ['s1'] }] })
    const back = value(await handlers['sources.move']({ fromId: 's1', toId: 's2' }, undefined))
    expect(back.articles).toBe(2)
    expect(await wordsOf(room, 's1')).toEqual([])
    // Whoever takes back takes back what he did, whatever others have done since.
    expect(value(await handlers['acts.takeBack']({ token: back.token }, undefined)).refused).toEqual([])
    expect(value(await handlers['acts.takeBack']({ token: back.token }, undefined)).refused).toHaveLength(1)
    expect(await wordsOf(room, 's1')).toEqual(['old a1', 'today a2'])
    expect(today.desk.records().find(sourceKind, 's1')).toEqual(ana)
  })

  test('keep it in the directory: only one that no article names can be deleted', async () => {
    const room = await newsroom()
    const { today } = await twoArticles(room)
    const handlers = handlersOf(room)
    const kept = await handlers['sources.remove']({ id: 's1' }, undefined)
    expect(kept.ok ? '' : kept.message).toContain('“today” names it')
    value(
      await handlers['sources.add'](
        { entry: newEntry(newSource('s3', 'person', { name: 'Bo' })) },
        undefined,
      ),
    )
    // Named a moment ago, and in no file yet.
    quote(today.desk, '“It was time,”', 'a9', newSource('s3', 'person', { name: 'Bo' }))
    await today.desk.send()
    expect(await handlers['sources.remove']({ id: 's3' }, undefined)).toMatchObject({ ok: false })
    value(
      await handlers['sources.add'](
        { entry: newEntry(newSource('s4', 'person', { name: 'Cy' })) },
        undefined,
      ),
    )
    value(await handlers['sources.remove']({ id: 's4' }, undefined))
    expect([...(await room.desk.directory.entries()).values()].map(({ id }) => id)).not.toContain('s4')
  })
})

describe('a source that is renamed in an article', () => {
  test('keeps that name when the directory changes before the article is saved, and the directory learns it', async () => {
    const room = await newsroom({ clock: manualClock() })
    const { today } = await twoArticles(room)
    const john = { ...ana, name: 'Ana Ruiz-Vega' }
    today.desk.dispatch((tr) => tr.step(new RecordsStep({ updated: [[ana, john]] })))
    await today.desk.send()
    const other = newEntry(newSource('s9', 'person', { name: 'Bo' }))
    value(await handlersOf(room)['sources.add']({ entry: other }, undefined))
    value(await room.articles.save(today.slug))
    expect((await room.desk.directory.entries()).get('s1')?.name).toBe('Ana Ruiz-Vega')
    expect(await room.onDisk(today.slug)).toMatchObject({ sources: [{ name: 'Ana Ruiz-Vega' }] })
  })

  test('takes back nothing after a crash that it had taught before it', async () => {
    const room = await newsroom({ clock: manualClock() })
    const { today } = await twoArticles(room)
    const told = { ...ana, descriptor: 'mayor of Salthaven' }
    today.desk.dispatch((tr) => tr.step(new RecordsStep({ updated: [[ana, told]] })))
    await today.desk.send()
    value(await room.articles.save(today.slug))
    const edit = { id: 's1', from: { descriptor: told.descriptor }, to: { descriptor: 'former mayor' } }
    value(await handlersOf(room)['sources.edit'](edit, undefined))
    today.desk.typeAfter('noon', '!')
    await today.desk.send()
    const after = await newsroom({ folder: await copyOfDesk(room.folder) })
    for (const recovered of await after.articles.recover()) value(recovered)
    expect((await after.desk.directory.entries()).get('s1')?.descriptor).toBe('former mayor')
    expect((await after.onDisk(today.slug)).article.text).toContain('noon!')
  })
})

describe('a directory that is made again from the articles', () => {
  test('is made to the end at the next start, when this one ended before that', async () => {
    const room = await newsroom()
    await twoArticles(room)
    await room.articles.closeAll()
    await room.desk.leave()
    // As far as it had come when it was killed: what was learnt meanwhile, and none of the articles.
    const half = await copyOfDesk(room.folder)
    const { record: _, ...added } = newEntry(newSource('s9', 'person', { name: 'Learnt meanwhile' }))
    const unmade = { format: 'quoin/sources', version: '1.1', sources: [added], unfinished: true }
    await writeFile(join(half, 'sources.json'), JSON.stringify(unmade))
    const again = await newsroom({ folder: half })
    await again.desk.directory.made()
    const entries = await again.desk.directory.entries()
    expect([...entries.values()].map(({ id }) => id).sort()).toEqual(['s1', 's2', 's9'])
    value(await again.desk.directory.save())
    expect(await readFile(again.desk.places.sources, 'utf8')).not.toContain('unfinished')
  })

  test('says in its file that it is not made yet', async () => {
    const room = await newsroom()
    await room.desk.directory.entries()
    const added = newEntry(newSource('s9', 'person', { name: 'Bo' }))
    const adding = handlersOf(room)['sources.add']({ entry: added }, undefined)
    // Whoever leaves is not kept waiting until all articles have been read.
    value(await adding)
    await room.desk.leave()
    const again = await newsroom({ folder: room.folder })
    expect((await again.desk.directory.entries()).get('s9')?.name).toBe('Bo')
  })
})

test('an entry that is deleted is back with all that was merged into it, and with what is private about it', async () => {
  const room = await newsroom()
  const handlers = handlersOf(room)
  for (const [id, name] of [
    ['s1', 'Ana'],
    ['s2', 'Anna'],
  ] as const)
    value(await handlers['sources.add']({ entry: newEntry(newSource(id, 'person', { name })) }, undefined))
  const secret = { note: 'in the garage' }
  value(await handlers['sources.edit']({ id: 's2', from: {}, to: { private: secret } }, undefined))
  value(await handlers['sources.merge']({ fromId: 's2', intoId: 's1' }, undefined))
  const all = async () => [...(await room.desk.directory.entries()).values()].sort(byId)
  const before = await all()
  const removed = value(await handlers['sources.remove']({ id: 's1' }, undefined))
  expect(JSON.stringify(removed)).not.toContain('garage')
  expect(await all()).toEqual([])
  value(await handlers['acts.takeBack'](removed, undefined))
  expect(await all()).toEqual(before)
})

test('taking back what was written leaves alone what somebody else has written since, and says so', async () => {
  const room = await newsroom()
  const { 'sources.add': add, 'sources.edit': edit, 'acts.takeBack': takeBack } = handlersOf(room)
  value(await add({ entry: newEntry(newSource('s1', 'person', { name: 'Ana' })) }, undefined))
  const one = value(await edit({ id: 's1', from: {}, to: { affiliation: 'One' } }, undefined))
  const two = value(
    await edit({ id: 's1', from: { affiliation: 'One' }, to: { affiliation: 'Two' } }, undefined),
  )
  expect(value(await takeBack(one, undefined)).refused).toEqual([
    expect.stringContaining('Somebody has changed “Ana”'),
  ])
  expect((await room.desk.directory.entries()).get('s1')?.affiliation).toBe('Two')
  expect(value(await takeBack(two, undefined)).refused).toEqual([])
  expect((await room.desk.directory.entries()).get('s1')?.affiliation).toBe('One')
})

test('two who each begin to write what is private about a source leave each other’s words alone', async () => {
  const room = await newsroom()
  const { 'sources.add': add, 'sources.edit': edit, 'sources.private': read } = handlersOf(room)
  const entry = newEntry(newSource('s1', 'anonymous', { descriptor: 'an official' }))
  value(await add({ entry }, undefined))
  const write = async (from: Private, to: Private) =>
    value(await edit({ id: 's1', from: { private: from }, to: { private: to } }, undefined))
  await write({}, { name: 'Felt' })
  await write({}, { note: 'garage' })
  await write({ name: 'Felt' }, {})
  expect(value(await read({ id: 's1' }, undefined))).toEqual({ note: 'garage' })
})

describe('what is private', () => {
  test('is on the desk’s own disk, and in no article, window’s list, CSV or export', async () => {
    const room = await newsroom()
    const { today } = await twoArticles(room)
    const handlers = handlersOf(room)
    const secret = { note: 'meets us in the garage' }
    value(
      await handlers['sources.edit'](
        { id: 's1', from: {}, to: { private: secret, name: 'Ana R. Ruiz' } },
        undefined,
      ),
    )
    value(await room.desk.directory.save())
    value(await room.articles.saveAll().then(() => ({ ok: true, value: null }) as const))
    expect(await readFile(room.desk.places.sources, 'utf8')).toContain('garage')
    expect(value(await handlers['sources.private']({ id: 's1' }, undefined))).toEqual(secret)
    const { toCsv } = await import('../../../../main/services/directory/csvOut.ts')
    const told = [
      JSON.stringify(value(await handlers['sources.list'](null, undefined))),
      JSON.stringify(room.heard),
      toCsv(await room.desk.directory.entries()),
      await room.textOf(today.slug),
      Buffer.from(
        value(await room.articles.export(today.slug, { format: 'json', window: 2 })).bytes,
      ).toString(),
    ]
    expect(told.map((each) => each.includes('garage'))).toEqual(told.map(() => false))
    expect(told.join()).toContain('Ana R. Ruiz')
  })
})

describe('a directory that others write', () => {
  test('by hand while it is open gives what is new in it, and keeps what it lacks', async () => {
    const room = await newsroom()
    await twoArticles(room)
    value(await room.desk.directory.save())
    const file = JSON.parse(await readFile(room.desk.places.sources, 'utf8')) as {
      sources: Record<string, unknown>[]
    }
    const [first] = file.sources
    const extra = { id: 's7', kind: 'person', name: 'Put in by hand', descriptor: '', aliases: [] }
    await writeFile(
      room.desk.places.sources,
      JSON.stringify({ ...file, sources: [{ ...first, affiliation: 'City Hall' }, extra] }),
    )
    await room.when('sources.changed', ({ put }) => put.some(({ id }) => id === 's7'))
    const entries = await room.desk.directory.entries()
    expect(entries.get('s1')?.affiliation).toBe('City Hall')
    expect(entries.get('s2')?.name).toBe('Anna Ruiz')
    expect(room.notices()).toEqual([])
  })

  test('keeps what others put in that this Quoin cannot read, also when they take their time to write it', async () => {
    const room = await newsroom()
    await twoArticles(room)
    value(await room.desk.directory.save())
    const { sources } = room.desk.places
    const file = JSON.parse(await readFile(sources, 'utf8')) as { sources: Record<string, unknown>[] }
    const robot = { id: 's8', kind: 'robot', glow: 3 }
    const outside = JSON.stringify({ ...file, sources: [...file.sources, robot], theirs: 'too' })
    await writeFile(sources, outside.slice(0, 80))
    await new Promise((resolve) => setTimeout(resolve, 2500))
    await writeFile(sources, outside)
    await expect.poll(() => readFile(sources, 'utf8'), { timeout: 8000 }).toMatch(/^\{\n[^]*robot[^]*theirs/)
    expect((await room.desk.directory.entries()).get('s1')?.name).toBe('Ana Ruiz')
  }, 20_000)

  test('with entries that are merged in a circle has each stand for itself', async () => {
    const room = await newsroom()
    const entry = (id: string, mergedInto: string) => ({
      id,
      kind: 'person',
      name: id,
      descriptor: '',
      aliases: [],
      mergedInto,
    })
    const file = { format: 'quoin/sources', version: '1.1', sources: [entry('s1', 's2'), entry('s2', 's1')] }
    await writeFile(room.desk.places.sources, JSON.stringify(file))
    const entries = [...(await room.desk.directory.entries()).values()]
    expect(entries.map(({ mergedInto }) => mergedInto)).toEqual([undefined, undefined])
  })

  test('in a newer Quoin is shown and not changed, and that is said', async () => {
    const room = await newsroom()
    const newer = {
      format: 'quoin/sources',
      version: '2.0',
      sources: [{ id: 's1', kind: 'person', name: 'Ana', descriptor: '', aliases: [], mood: 'new' }],
    }
    await writeFile(room.desk.places.sources, JSON.stringify(newer))
    expect((await room.desk.directory.entries()).get('s1')?.name).toBe('Ana')
    expect(
      await handlersOf(room)['sources.edit']({ id: 's1', from: {}, to: { name: 'B' } }, undefined),
    ).toMatchObject({
      ok: false,
      code: 'newer',
    })
    expect(room.notices().join()).toContain('newer Quoin')
    expect(JSON.parse(await readFile(room.desk.places.sources, 'utf8'))).toEqual(newer)
  })

  test('keeps 500 fields and entries of kinds that it does not know', async () => {
    const room = await newsroom()
    const fields = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`field${i}`, { deep: [i] }]))
    const known = { id: 's1', kind: 'person', name: 'Ana', descriptor: '', aliases: [], ...fields }
    const alien = { id: 's2', kind: 'hologram', glow: 3 }
    await writeFile(
      room.desk.places.sources,
      JSON.stringify({ format: 'quoin/sources', version: '1.9', sources: [known, alien], ours: 'not' }),
    )
    value(
      await handlersOf(room)['sources.edit']({ id: 's1', from: {}, to: { affiliation: 'Hall' } }, undefined),
    )
    value(await room.desk.directory.save())
    expect(JSON.parse(await readFile(room.desk.places.sources, 'utf8'))).toMatchObject({
      sources: [{ ...known, affiliation: 'Hall' }, alien],
      ours: 'not',
    })
  })
})
