import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { placesOf } from '../../../../shared/document/tags.ts'
import { newSource } from '../../../../shared/model/source.ts'
import { RecordsStep } from '../../../../shared/document/recordsStep.ts'
import { manualClock } from '../../helpers/manualClock.ts'
import { newsroom } from '../../helpers/newsroom.ts'
import { value } from '../../helpers/result.ts'
import { reporter } from '../../helpers/reporter.ts'
import { attributionKind } from '../../../../shared/model/attribution.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n\nHe left at noon.\n'

describe('an open article', () => {
  test('accepts a push once it is in the journal, and saves it when there is quiet', async () => {
    const clock = manualClock()
    const room = await newsroom({ clock })
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.typeAfter('said', ' on Sunday')
    await desk.send()
    expect(await readFile(room.desk.places.journal(slug), 'utf8')).toContain(' on Sunday')
    expect((await room.onDisk(slug)).article.text).toBe(STORY)
    clock.advance(1000)
    await room.when('article.saving', ({ state }) => state === 'saved')
    expect((await room.onDisk(slug)).article.text).toContain('the mayor said on Sunday.')
  })

  test('is saved five seconds after the first change even when typing never stops', async () => {
    const clock = manualClock()
    const room = await newsroom({ clock })
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    for (let tenth = 0; tenth < 49; tenth++) {
      desk.typeAfter('noon', '.')
      await desk.send()
      clock.advance(100)
    }
    expect(
      room.heard.some(
        ({ name, event }) => name === 'article.saving' && JSON.stringify(event).includes('saved'),
      ),
    ).toBe(false)
    clock.advance(100)
    await room.when('article.saving', ({ state }) => state === 'saved')
  })

  test('is saved in time when the wall clock jumps ten years back and forth', async () => {
    const clock = manualClock()
    const room = await newsroom({ clock })
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.typeAfter('noon', '!')
    await desk.send()
    clock.setWall(new Date('2015-01-01T00:00:00Z'))
    clock.advance(500)
    clock.setWall(new Date('2035-01-01T00:00:00Z'))
    clock.advance(500)
    await room.when('article.saving', ({ state }) => state === 'saved')
    expect((await room.onDisk(slug)).article.text).toBe(desk.text())
  })

  test('refuses steps that do not fit and changes nothing', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    await room.open(slug)
    const good = {
      stepType: 'records',
      added: [newSource('s9', 'person', { name: 'X' })],
      updated: [],
      removed: [],
    }
    const deep = JSON.parse(`${'{"a":'.repeat(70)}1${'}'.repeat(70)}`) as unknown
    const bad: readonly unknown[] = [
      null,
      {},
      { stepType: 'none' },
      { stepType: 'replace', from: 5000, to: 5001 },
      { stepType: 'replace', from: 0, to: 3 },
      { stepType: 'replace', from: -4, to: 'x' },
      { stepType: 'addMark', mark: { type: 'content', attrs: { id: 7 } }, from: 2, to: 5 },
      { stepType: 'records', added: [{ record: 'source' }], updated: [], removed: [] },
      {
        stepType: 'records',
        added: [],
        updated: [],
        removed: [{ record: 'head', id: 'head', articleId: 'd', title: '', slug: 's', language: 'en' }],
      },
      { ...good, added: [{ ...good.added[0], hostile: JSON.parse('{"__proto__": 1}') as unknown }] },
      { ...good, added: [{ ...good.added[0], deep }] },
      { ...good, added: [{ ...good.added[0], when: 12n }] },
    ]
    for (const step of bad) {
      const answer = await room.articles.push({ slug, version: 0, clientId: 'x', steps: [good, step] }, 1)
      expect(answer).toMatchObject({ ok: false, code: 'badSteps' })
    }
    expect(value(room.articles.pull(slug, 0)).steps).toEqual([])
    expect(await room.onDisk(slug)).not.toMatchObject({ sources: [{ id: 's9' }] })
  })

  test('keeps two windows in step', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const one = reporter(room.articles, await room.open(slug, 1), 1)
    const two = reporter(room.articles, await room.open(slug, 2), 2)
    one.typeAfter('noon', ' sharp')
    two.tag('“I am done,”', 'a1')
    await Promise.all([one.send(), two.send()])
    for (const { name, event, windows } of room.heard) {
      if (name !== 'article.steps') continue
      if (windows?.includes(1)) one.receive(event as never)
      if (windows?.includes(2)) two.receive(event as never)
    }
    expect(one.state().doc.toJSON()).toEqual(two.state().doc.toJSON())
    expect(placesOf(one.state().doc, 'a1')).toHaveLength(1)
    value(await room.articles.save(slug))
    expect(await room.onDisk(slug)).toMatchObject({
      article: { text: one.text() },
      attributions: [{ id: 'a1', content: [{ exact: '“I am done,”' }] }],
    })
  })

  test('tells a window that comes from an earlier session to load anew', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const old = reporter(room.articles, await room.open(slug), 1)
    old.typeAfter('noon', '!')
    await old.send()
    value(await room.articles.close(slug, 1))
    await room.open(slug, 2)
    old.typeAfter('noon', '?')
    await expect(old.send()).rejects.toThrow(/^reload/)
  })

  test('tells a window that missed thousands of steps to load anew', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    await room.open(slug)
    const step = {
      stepType: 'records',
      added: [newSource('s9', 'person', { name: 'X' })],
      updated: [],
      removed: [],
    }
    const steps = Array.from({ length: 6000 }, () => step)
    for (const version of [0, 6000])
      value(await room.articles.push({ slug, version, clientId: 'a', steps }, 1))
    expect(room.articles.pull(slug, 6000)).toMatchObject({ ok: false, code: 'reload' })
    expect(value(room.articles.pull(slug, 11_999)).steps).toHaveLength(1)
    expect(room.articles.pull(slug, 12_001)).toMatchObject({ ok: false, code: 'reload' })
  })

  test('has no journal once it is closed, and opens as it was', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.tag('“I am done,”', 'a1')
    await desk.send()
    value(await room.articles.close(slug, 1))
    expect(await readdir(room.desk.places.journals)).toEqual([])
    const again = reporter(room.articles, await room.open(slug), 1)
    expect(again.state().doc.toJSON()).toEqual(desk.state().doc.toJSON())
    expect(again.records().get('a1')).toEqual(desk.records().get('a1'))
  })

  test('stays open while another window still shows it', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    await room.open(slug, 1)
    const two = reporter(room.articles, await room.open(slug, 2), 2)
    value(await room.articles.closeWindow(1))
    two.typeAfter('noon', '!')
    await two.send()
    value(await room.articles.closeWindow(2))
    expect((await room.onDisk(slug)).article.text).toContain('noon!')
  })

  test('puts the sources of accepted quotes into the directory and never takes one out', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.tag('“I am done,”', 'a1')
    const attribution = desk.records().find(attributionKind, 'a1')
    if (!attribution) throw new Error('no tag')
    const source = newSource('s1', 'person', { name: 'The mayor' })
    const linked = { ...attribution, sourceIds: ['s1'] }
    desk.dispatch((tr) =>
      tr.step(
        new RecordsStep({
          added: [source, newSource('s2', 'person', { name: 'Nobody' })],
          updated: [[attribution, linked]],
        }),
      ),
    )
    await desk.send()
    value(await room.articles.save(slug))
    expect(await room.sources()).toEqual([source])
    desk.dispatch((tr) => tr.step(new RecordsStep({ updated: [[linked, attribution]] })))
    await desk.send()
    value(await room.articles.save(slug))
    expect(await room.sources()).toEqual([source])
  })

  test('an old article does not take back what others have changed about a source since', async () => {
    const room = await newsroom()
    const [old, today] = [await room.takeIn(STORY), await room.takeIn(`${STORY}\nMore.\n`, 'today.txt')]
    const mayor = newSource('s1', 'person', { name: 'The mayor', aliases: ['Mayor'] })
    const write = async (slug: string, window: number) => {
      const desk = reporter(room.articles, await room.open(slug, window), window)
      desk.tag('“I am done,”', `a${window}`)
      const quote = desk.records().find(attributionKind, `a${window}`)
      if (!quote) throw new Error('no tag')
      const step = new RecordsStep({ added: [mayor], updated: [[quote, { ...quote, sourceIds: ['s1'] }]] })
      desk.dispatch((tr) => tr.step(step))
      await desk.send()
      value(await room.articles.save(slug))
      return desk
    }
    await write(old, 1)
    value(await room.articles.closeWindow(1))
    const desk = await write(today, 2)
    const named = { ...mayor, name: 'Ana Ruiz' }
    desk.dispatch((tr) => tr.step(new RecordsStep({ updated: [[mayor, named]] })))
    await desk.send()
    value(await room.articles.save(today))
    expect(await room.sources()).toEqual([named])

    const again = reporter(room.articles, await room.open(old, 3), 3)
    again.typeAfter('noon', '!')
    await again.send()
    value(await room.articles.save(old))
    expect(await room.sources()).toEqual([named])

    // What is changed there is news, and that alone.
    const titled = { ...mayor, descriptor: 'Mayor of Salthaven' }
    again.dispatch((tr) => tr.step(new RecordsStep({ updated: [[mayor, titled]] })))
    await again.send()
    value(await room.articles.save(old))
    expect(await room.sources()).toEqual([{ ...named, descriptor: 'Mayor of Salthaven' }])
  })

  test('keeps a copy of its last versions, one a minute and twenty in all', async () => {
    const clock = manualClock()
    const room = await newsroom({ clock })
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    for (let round = 0; round < 50; round++) {
      desk.typeAfter('noon', '.')
      await desk.send()
      value(await room.articles.save(slug))
      clock.advance(31_000)
    }
    const versions = await room.desk.versions.of(slug)
    expect(versions).toHaveLength(20)
    expect(await readFile(versions[0] ?? '', 'utf8')).toContain(`noon${'.'.repeat(49)}`)
  })

  test('of a file whose tags break an invariant opens with the rest, the file kept aside', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.tag('“I am done,”', 'a1')
    desk.tag('the mayor', 'a2')
    await desk.send()
    value(await room.articles.close(slug, 1))
    const before = (await room.textOf(slug)).replace('"exact": "the mayor"', '"exact": "the major"')
    await writeFile(room.fileOf(slug), before)
    const opened = await room.open(slug)
    expect(opened.records.map(({ id }) => id).sort()).toEqual(['a1', 'head'])
    const [name = ''] = await readdir(room.desk.places.kept)
    expect(await readFile(join(room.desk.places.kept, name), 'utf8')).toBe(before)
    expect(room.notices().join()).toContain(`1 tag or link of “Mayor resigns” could not be kept (“a2”: `)
    expect(room.notices().join()).toContain(name)
  })

  test('keeps 500 fields it does not know through open, edit and save', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const first = reporter(room.articles, await room.open(slug), 1)
    first.tag('“I am done,”', 'a1')
    await first.send()
    value(await room.articles.close(slug, 1))
    const file = (await room.onDisk(slug)) as { article: object; attributions: object[] }
    const many = Object.fromEntries(
      Array.from({ length: 250 }, (_, i) => [`new${i}`, { at: [i, String(i), null] }]),
    )
    const widened = {
      ...file,
      version: '1.7',
      ...many,
      article: { ...file.article, mood: 'tense' },
      attributions: file.attributions.map((each) => ({ ...each, ...many })),
    }
    await writeFile(room.fileOf(slug), JSON.stringify(widened))
    const second = reporter(room.articles, await room.open(slug), 1)
    second.typeAfter('noon', '!')
    await second.send()
    value(await room.articles.close(slug, 1))
    expect(await room.onDisk(slug)).toMatchObject({
      ...many,
      article: { mood: 'tense' },
      attributions: [many],
    })
  })

  test('is exported to the byte as it is saved, and taken in again it is the same article', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.tag('“I am done,”', 'a1')
    await desk.send()
    const { name, bytes } = value(await room.articles.export(slug, { format: 'json' }))
    expect(name).toBe('story.quoin.json')
    value(await room.articles.save(slug))
    expect(Buffer.from(bytes).toString()).toBe(await room.textOf(slug))
    expect(await room.desk.takeIn({ name, bytes })).toMatchObject({
      slug,
      message: expect.stringContaining('already') as string,
    })
    const other = await newsroom()
    const taken = await other.desk.takeIn({ name, bytes })
    expect(taken).toEqual({ name, slug: 'story', refused: [] })
    expect(value(await other.articles.export('story', { format: 'json' })).bytes).toEqual(bytes)
  })
})
