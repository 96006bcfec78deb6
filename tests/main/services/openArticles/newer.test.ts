/** What a newer Quoin wrote is shown as far as it is understood, said to be so, and left exactly as it is. */
import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { toJournalLine } from '../../../../main/authority/journalLine.ts'
import { sourcesHandlers } from '../../../../main/handlers/sources.ts'
import { createUndoing } from '../../../../main/handlers/undoing.ts'
import { sha256 } from '../../../../main/storage/sha256.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said at noon.\n'
const whyOf = (result: { readonly ok: boolean; readonly message?: string }) =>
  result.ok ? '' : result.message

async function written(
  change: (file: Record<string, unknown>) => unknown,
): Promise<{ room: Newsroom; slug: string; before: string }> {
  const room = await newsroom()
  const slug = await room.takeIn(STORY)
  const before = JSON.stringify(change(await room.onDisk(slug)))
  await writeFile(room.fileOf(slug), before)
  return { room, slug, before }
}

describe('an article of a newer version', () => {
  test('is on the desk, opens to be read, and is not changed by anything', async () => {
    const { room, slug, before } = await written((file) => ({
      ...file,
      version: '2.0',
      attributions: [{ id: 'a1', type: 'telepathic' }],
      holograms: [{ glow: 3 }],
    }))
    expect((await room.list()).articles.map((card) => card.slug)).toEqual([slug])
    const opened = await room.open(slug)
    expect(opened.saving).toMatchObject({
      state: 'readOnly',
      message: expect.stringMatching(/newer Quoin.*Update Quoin/) as string,
    })
    const desk = reporter(room.articles, opened, 1)
    expect(desk.text()).toContain('I am done')
    desk.typeAfter('noon', '!')
    await expect(desk.send()).rejects.toThrow(/newer/)
    value(await room.articles.save(slug))
    expect(whyOf(await room.articles.export(slug, { format: 'json', window: 1 }))).toContain('exported there')
    value(await room.articles.close(slug, 1))
    expect(await room.textOf(slug)).toBe(before)
    expect(whyOf(await room.articles.export(slug, { format: 'json' }))).toContain('exported there')
  })

  test('that cannot be understood at all is refused, and left alone', async () => {
    const { room, slug, before } = await written(({ format }) => ({
      format,
      version: '3.0',
      story: 'elsewhere',
    }))
    expect(await room.articles.open(slug, 1)).toMatchObject({ ok: false, code: 'newer' })
    await room.list()
    expect(await room.textOf(slug)).toBe(before)
    expect(room.notices()).toEqual([`“${slug}” was written by a newer Quoin. Update Quoin to open it.`])
  })
})

describe.each([
  ['a newer form', { journal: 'quoin/journal-3' }],
  [
    'records of a newer kind',
    { journal: 'quoin/journal-2', article: '1.99', records: [{ record: 'claim', id: 'x' }] },
  ],
])('a journal with %s', (_, header) => {
  test('is no damage: it stays for the Quoin that wrote it, and its article can be read', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const base = sha256(await readFile(room.fileOf(slug)))
    const journal = toJournalLine({ slug, base, version: 0, doc: {}, records: [], rest: {}, ...header })
    await writeFile(room.desk.places.journal(slug), journal)
    const before = await room.textOf(slug)
    const [recovered] = await room.articles.recover()
    expect(recovered && whyOf(recovered)).toContain('A newer Quoin has changes')
    const opened = await room.open(slug)
    expect(opened.saving.state).toBe('readOnly')
    value(await room.articles.close(slug, 1))
    expect(await readFile(room.desk.places.journal(slug), 'utf8')).toBe(journal)
    expect(await room.textOf(slug)).toBe(before)
  })
})

test('a newer journal of the directory stays, and the directory can be read', async () => {
  const room = await newsroom()
  await writeFile(
    room.desk.places.sources,
    JSON.stringify({
      format: 'quoin/sources',
      version: '1.1',
      sources: [{ id: 's1', kind: 'person', name: 'Ana', descriptor: '', aliases: [], titles: [] }],
    }),
  )
  const journal = toJournalLine({ journal: 'quoin/sources-journal-2', base: sha256('x'), version: 0 })
  await writeFile(room.desk.places.sourcesJournal, journal)
  const { desk, articles } = room
  const handlers = sourcesHandlers({ desk, articles, undoing: createUndoing() })
  expect(value(await handlers['sources.list'](null, undefined))).toMatchObject([{ name: 'Ana' }])
  const edited = await handlers['sources.edit']({ id: 's1', from: {}, to: { name: 'B' } }, undefined)
  expect(whyOf(edited)).toContain('A newer Quoin has changes')
  expect(await readFile(room.desk.places.sourcesJournal, 'utf8')).toBe(journal)
})
