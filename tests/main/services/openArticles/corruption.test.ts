import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Entries, EntriesDiff } from '../../../../shared/directory/merging.ts'
import { ok } from '../../../../shared/result.ts'
import { describe, expect, test } from 'vitest'
import { newSource } from '../../../../shared/model/source.ts'
import { RecordsStep } from '../../../../shared/document/recordsStep.ts'
import { copyOfDesk } from '../../helpers/copyOfDesk.ts'
import { manualClock } from '../../helpers/manualClock.ts'
import { newsroom } from '../../helpers/newsroom.ts'
import { reporter } from '../../helpers/reporter.ts'
import { value } from '../../helpers/result.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'
import { attributionKind } from '../../../../shared/model/attribution.ts'

type Damage = (bytes: Buffer) => Buffer | 'folder' | 'link'

const DAMAGES: Readonly<Record<string, Damage>> = {
  'is empty': () => Buffer.alloc(0),
  'was cut in the middle': (bytes) => bytes.subarray(0, bytes.length >> 1),
  'lost its last byte': (bytes) => bytes.subarray(0, -1),
  'is all zeros': (bytes) => Buffer.alloc(bytes.length),
  'ends in zeros': (bytes) => Buffer.concat([bytes, Buffer.alloc(4096)]),
  'has one bit flipped': (bytes) => {
    const copy = Buffer.from(bytes)
    const at = copy.length >> 1
    copy[at] = (copy[at] ?? 0) ^ 0x10
    return copy
  },
  'has bytes that are not UTF-8': (bytes) => {
    const copy = Buffer.from(bytes)
    copy.fill(0xff, copy.length >> 1, (copy.length >> 1) + 8)
    return copy
  },
  'is something else in JSON': () => Buffer.from('[{"a": null}, 12, "x"]\n'),
  'nests a hundred thousand deep': () => Buffer.from('['.repeat(100_000)),
  'has keys that reach prototypes': () =>
    Buffer.from('{"__proto__": {"x": 1}, "constructor": {"prototype": 1}}'),
  'became a folder': () => 'folder',
  'became a link to nowhere': () => 'link',
}

/** A desk as a crash left it: two articles, a journal, a directory of sources, versions, a list of what was taken in. */
async function crashedDesk(): Promise<string> {
  const folder = await temporaryFolder()
  const room = await newsroom({ folder, clock: manualClock() })
  await room.takeIn('The other story.\n', 'other.txt')
  const slug = await room.takeIn('Mayor resigns\n\n“I am done,” the mayor said.\n')
  const desk = reporter(room.articles, await room.open(slug), 1)
  desk.tag('“I am done,”', 'a1')
  const attribution = desk.records().find(attributionKind, 'a1')
  if (!attribution) throw new Error('no tag')
  const sources = [newSource('s1', 'person', { name: 'The mayor' })]
  desk.dispatch((tr) =>
    tr.step(
      new RecordsStep({ added: sources, updated: [[attribution, { ...attribution, sourceIds: ['s1'] }]] }),
    ),
  )
  await desk.send()
  value(await room.articles.save(slug))
  desk.typeAfter('said', ' again')
  await desk.send()
  await room.desk.directory.made()
  value(await room.desk.directory.save())
  value(await room.desk.directory.change((entries) => ok(withTitle(entries))))
  // The services of this desk are left as they are; a copy of the folder is what the crash leaves.
  return copyOfDesk(folder)
}

function withTitle(entries: Entries): EntriesDiff {
  return {
    added: [],
    updated: [...entries.values()].map((entry) => [entry, { ...entry, affiliation: 'City Hall' }]),
    removed: [],
  }
}

const STORES: Readonly<Record<string, string>> = {
  'an article': 'articles/story.quoin.json',
  'the journal': '.quoin/journals/story.journal',
  'the directory of sources': 'sources.json',
  'the journal of the directory': '.quoin/sources.journal',
  'the list of what was taken in': '.quoin/taken-in.jsonl',
  'a version': '.quoin/versions/story',
}

describe.each(Object.entries(STORES))('when %s', (_, store) => {
  test.each(Object.entries(DAMAGES))('%s, Quoin starts and the rest works', async (_name, damage) => {
    const folder = await crashedDesk()
    let path = join(folder, store)
    if (store.includes('versions')) path = join(path, (await readdir(path))[0] ?? '')
    const damaged = damage(await readFile(path))
    await rm(path)
    if (damaged === 'folder') await mkdir(path)
    else if (damaged === 'link') await symlink(join(dirname(path), 'nowhere'), path)
    else await writeFile(path, damaged)

    const room = await newsroom({ folder })
    const recovered = await room.articles.recover()
    const { articles } = await room.list()
    expect(articles.map(({ slug }) => slug)).toContain('other')
    await room.sources()
    await room.desk.directory.made()
    const other = reporter(room.articles, await room.open('other'), 1)
    other.typeAfter('story', ' goes on')
    await other.send()
    value(await room.articles.close('other', 1))
    expect((await room.onDisk('other')).article.text).toBe('The other story goes on.\n')
    expect(await room.takeIn('A third story.', 'third.txt')).toBe('third')

    // Where bytes of ours were damaged they are still somewhere, and the user can read where.
    const said = [
      ...room.notices(),
      ...recovered.flatMap((each) => (each.ok ? each.value.messages : each.message)),
    ].join()
    // A journal that ends before the last save keeps the file aside, as if others had written it.
    const where = store.endsWith('.journal')
      ? /\.quoin\/quarantine\/[^ ]+/
      : /\.quoin\/(?:kept|quarantine)\/[^ ]+/
    const kept = where.exec(said)?.[0]
    const isArticle = store.startsWith('articles')
    const isBytes = Buffer.isBuffer(damaged)
    expect(isArticle && isBytes ? kept : 'kept').toBeDefined()
    expect(kept !== undefined && isBytes ? await readFile(join(folder, kept)) : damaged).toEqual(damaged)

    const opened = await room.articles.open('story', 2)
    expect(opened.ok ? '' : opened.message).toMatch(/^$|^“story\.quoin\.json” was not saved: .+\.$/)
    expect(opened.ok).toBe(isBytes || !isArticle)
    if (!opened.ok) return
    const desk = reporter(room.articles, opened.value, 2)
    expect(desk.records().get('a1')).toBeDefined()
    // A journal that is damaged costs what was not saved yet, and that is said; nothing else costs anything.
    const isLost = store.endsWith('.journal') && !desk.text().includes('said again.')
    expect(isLost ? said : 'was damaged').toMatch(/had not been written down|was damaged|is not a file/)
    expect(isLost ? 'said again.' : desk.text()).toContain('said again.')
    const isTold = store.startsWith('sources') && said.includes('directory of sources')
    expect(isTold ? ['told'] : await room.sources()).toHaveLength(1)
    desk.typeAfter('done', '!')
    await desk.send()
    value(await room.articles.close('story', 2))
  })
})
