import { execFileSync } from 'node:child_process'
import { chmod, mkdir, open, readdir, readFile, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { newsroom } from '../../helpers/newsroom.ts'
import { value } from '../../helpers/result.ts'
import { reporter } from '../../helpers/reporter.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n\nHe left at noon.\n'

describe('taking in a file', () => {
  test('makes an article of a text, kept to the letter', async () => {
    const room = await newsroom()
    const text = `\n ${STORY} \u202eabc\n\n\n`
    expect(await room.desk.takeIn({ name: 'My Story.txt', bytes: Buffer.from(text) })).toEqual({
      name: 'My Story.txt',
      slug: 'my-story',
      refused: [],
    })
    expect((await room.onDisk('my-story')).article.text).toBe(text)
  })

  test('says what was mended', async () => {
    const room = await newsroom()
    const taken = await room.desk.takeIn({
      name: 'w.txt',
      bytes: Buffer.from('\ufeffOne.\r\n\r\nIt\u0092s two.'),
    })
    expect(taken.message).toBe(
      '“w.txt” was mended: the byte order mark at its start left out; 1 broken Windows-1252 character mended.',
    )
  })

  test('never takes the place of another article', async () => {
    const room = await newsroom()
    expect(await room.takeIn('One story.', 'story.txt')).toBe('story')
    expect(await room.takeIn('Another story.', 'Story.TXT')).toBe('story-2')
    expect((await room.onDisk('story')).article.text).toBe('One story.')
  })

  test('says of a later version of a draft that the tags are in the earlier one', async () => {
    const room = await newsroom()
    await room.takeIn('One story.', 'story.txt')
    expect(
      await room.desk.takeIn({ name: 'story.txt', bytes: Buffer.from('One story more.') }),
    ).toMatchObject({
      slug: 'story-2',
      message:
        '“story” is taken on the desk by another article or version, which stays as it is; this one is “story-2”.',
    })
  })

  test('of many at once gives each its own article', async () => {
    const room = await newsroom()
    const slugs = await Promise.all(
      Array.from({ length: 20 }, (_, i) => room.takeIn(`Story ${i}.`, 'story.txt')),
    )
    expect(new Set(slugs).size).toBe(20)
  })

  test('opens the article that is there already, also when it was edited since, and says so', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const again = { slug, message: expect.stringContaining('on the desk already') as string }
    expect(await room.desk.takeIn({ name: 'copy.txt', bytes: Buffer.from(STORY) })).toMatchObject(again)
    // The same text in other bytes.
    const marked = Buffer.from(`\ufeff${STORY}`)
    expect(await room.desk.takeIn({ name: 'copy.txt', bytes: marked })).toMatchObject(again)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.typeAfter('noon', '!')
    await desk.send()
    value(await room.articles.close(slug, 1))
    expect(await room.desk.takeIn({ name: 'copy.txt', bytes: Buffer.from(STORY) })).toMatchObject(again)
    // Not when that article is gone.
    await rm(room.fileOf(slug))
    expect(await room.desk.takeIn({ name: 'copy.txt', bytes: Buffer.from(STORY) })).toEqual({
      name: 'copy.txt',
      slug: 'copy',
      refused: [],
    })
  })

  test('of a tagged article keeps the tags that hold, lists the others, and keeps the file aside', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const desk = reporter(room.articles, await room.open(slug), 1)
    desk.tag('“I am done,”', 'a1')
    desk.tag('the mayor', 'a2')
    await desk.send()
    value(await room.articles.close(slug, 1))
    const bytes = Buffer.from(
      (await room.textOf(slug)).replace('"exact": "the mayor"', '"exact": "the major"'),
    )
    const taken = await room.desk.takeIn({ name: 'from desk.quoin.json', bytes })
    expect(taken).toMatchObject({ slug: 'from-desk', refused: [{ id: 'a2' }] })
    const [name = ''] = await readdir(room.desk.places.kept)
    expect(taken.message).toContain(`.quoin/kept/${name}`)
    expect(await readFile(join(room.desk.places.kept, name))).toEqual(bytes)
    expect((await room.onDisk('from-desk'))['attributions']).toMatchObject([{ id: 'a1' }])
  })

  test.each([
    ['nothing.txt', Buffer.from(''), 'empty'],
    ['picture.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'picture'],
    ['newer.quoin.json', Buffer.from('{"format":"quoin/tagged-article","version":"9.0"}'), 'update Quoin'],
    ['large.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'x'), '20 MB'],
  ])('that is no article leaves the desk unchanged and names it: %s', async (name, bytes, words) => {
    const room = await newsroom()
    const before = execFileSync('find', [room.folder], { encoding: 'utf8' })
    const taken = await room.desk.takeIn({ name, bytes })
    expect(taken).toMatchObject({ name, refused: [] })
    expect(taken.slug).toBeUndefined()
    expect(taken.message).toContain(`“${name}” cannot be opened`)
    expect(taken.message).toContain(words)
    expect(execFileSync('find', [room.folder], { encoding: 'utf8' })).toBe(before)
  })
})

describe('the list of articles', () => {
  test('is in the order of their last change, with counts', async () => {
    const room = await newsroom()
    for (const [i, name] of ['b', 'a', 'c'].entries()) {
      await room.takeIn(`${name} story\n\n${STORY}`, `${name}.txt`)
      await utimes(room.fileOf(name), 1000 + i, 1000 + i)
    }
    const desk = reporter(room.articles, await room.open('b'), 1)
    desk.tag('“I am done,”', 'a1')
    await desk.send()
    value(await room.articles.close('b', 1))
    const { articles } = await room.list()
    expect(articles.map(({ slug }) => slug)).toEqual(['b', 'c', 'a'])
    expect(articles[0]).toMatchObject({
      title: 'b story',
      words: 14,
      quotes: 1,
      sourced: 0,
      suggested: 0,
      excerpt: 'Mayor resigns',
    })
    expect(articles[2]).toMatchObject({ quotes: 0, changedAt: '1970-01-01T00:16:41.000Z' })
  })

  test('of 500 articles reads each file once and holds nothing up', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const file = await room.textOf(slug)
    for (let i = 0; i < 500; i++) await writeFile(room.fileOf(`copy-${i}`), file)
    let longest = 0
    let last = performance.now()
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 5)
    const began = performance.now()
    expect((await room.list()).articles).toHaveLength(501)
    const first = performance.now() - began
    expect((await room.list()).articles).toHaveLength(501)
    const second = performance.now() - began - first
    clearInterval(ticking)
    console.info(
      `501 articles listed in ${first.toFixed()} ms, again in ${second.toFixed()} ms, longest pause ${longest.toFixed()} ms`,
    )
  })

  test('goes on without a damaged article, which is in quarantine, and puts its last version in its place', async () => {
    const room = await newsroom()
    const good = await room.takeIn('Good story.', 'good.txt')
    const lost = await room.takeIn('Lost story.', 'lost.txt')
    const mended = await room.takeIn(STORY, 'mended.txt')
    const desk = reporter(room.articles, await room.open(mended), 1)
    desk.typeAfter('noon', '!')
    await desk.send()
    value(await room.articles.close(mended, 1))
    await writeFile(room.fileOf(lost), '{"format": "quoin/tagged-')
    await writeFile(room.fileOf(mended), '')
    const { articles } = await room.list()
    expect(articles.map(({ slug }) => slug).sort()).toEqual([good, mended].sort())
    expect((await room.onDisk(mended)).article.text).toBe(STORY)
    const kept = await readdir(room.desk.places.quarantine)
    expect(kept).toHaveLength(2)
    for (const name of kept) expect(room.notices().join('\n')).toContain(`.quoin/quarantine/${name}`)
  })

  test('names what cannot be an article and goes on', async () => {
    const room = await newsroom()
    await room.takeIn(STORY)
    execFileSync('mkfifo', [room.fileOf('pipe')])
    await mkdir(room.fileOf('folder'))
    await symlink('/dev/zero', room.fileOf('endless'))
    await writeFile(join(room.desk.places.articles, 'My Story.quoin.json'), '{}')
    await writeFile(join(room.desk.places.articles, 'notes.txt'), 'x')
    expect((await room.list()).articles).toHaveLength(1)
    expect((await room.list()).articles).toHaveLength(1)
    expect(room.notices()).toHaveLength(4)
    expect(await room.articles.open('pipe', 1)).toMatchObject({ code: 'unreadable' })
    expect(await room.articles.open('nothing', 1)).toMatchObject({ code: 'missing' })
  })
})

describe('the directory of sources', () => {
  test('that cannot be read just now is not written over', async () => {
    const room = await newsroom()
    await mkdir(room.desk.places.sources)
    expect(await room.sources()).toEqual([])
    await room.desk.saved(
      'x',
      {
        attributions: [{ status: 'accepted', sourceIds: ['s1'] }],
        sources: [{ id: 's1', kind: 'person', name: 'A', descriptor: '', aliases: [] }],
      },
      undefined,
    )
    expect((await stat(room.desk.places.sources)).isDirectory()).toBe(true)
    expect(room.notices().join()).toContain('directory of sources cannot be used')
  })

  test('that is damaged is made again from the articles, and keeps fields it does not know', async () => {
    const room = await newsroom()
    const slug = await room.takeIn(STORY)
    const file = await room.onDisk(slug)
    const source = { id: 's1', kind: 'person', name: 'A', descriptor: '', aliases: [], mood: 'tense' }
    await writeFile(
      room.fileOf(slug),
      JSON.stringify({
        ...file,
        attributions: [{ status: 'accepted', sourceIds: ['s1'] }],
        sources: [source],
      }),
    )
    await writeFile(room.desk.places.sources, '\0\0\0')
    await room.sources()
    await room.desk.directory.made()
    expect(await room.sources()).toMatchObject([source])
    expect(await readdir(room.desk.places.quarantine)).toHaveLength(1)
  })
})

test('a desk in a folder that cannot be made says why', async () => {
  const room = await newsroom()
  await writeFile(join(room.folder, 'file'), '')
  await chmod(join(room.folder, 'file'), 0o600)
  await expect(newsroom({ folder: join(room.folder, 'file', 'desk') })).rejects.toThrow(/^inTheWay: “desk”/)
})

test('what a save has left behind that was killed goes with the first look, and what is being saved stays', async () => {
  const room = await newsroom()
  const half = (digits: string): string => join(room.desk.places.articles, `.story.quoin.json.${digits}.tmp`)
  await writeFile(half('0123456789abcdef'), 'half')
  const before = new Date(Date.now() - 60_000)
  await utimes(half('0123456789abcdef'), before, before)
  const later = new Date(Date.now() + 60_000)
  await writeFile(half('fedcba9876543210'), 'half')
  await utimes(half('fedcba9876543210'), later, later)
  await room.desk.look()
  expect(await readdir(room.desk.places.articles)).toEqual(['.story.quoin.json.fedcba9876543210.tmp'])
})

test('an article that somebody is still copying onto the desk is not taken for a damaged one', async () => {
  const room = await newsroom()
  const whole = await room.textOf(await room.takeIn(STORY))
  const copy = await open(room.fileOf('copy'), 'w')
  await copy.write(whole.slice(0, 100))
  const looked = room.desk.look()
  await new Promise((resolve) => setTimeout(resolve, 200))
  await copy.write(whole.slice(100))
  await copy.close()
  await looked
  const { articles } = await room.list()
  expect(articles.map(({ slug }) => slug).sort()).toEqual(['copy', 'story'])
  expect(room.notices()).toEqual([])
})
