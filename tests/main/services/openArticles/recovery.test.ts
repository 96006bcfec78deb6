import {
  appendFile,
  cp,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { splitBlock } from 'prosemirror-commands'
import { TextSelection } from 'prosemirror-state'
import { newSource } from '../../../../shared/model/source.ts'
import { RecordsStep } from '../../../../shared/document/recordsStep.ts'
import { sweepTemporaries } from '../../../../main/storage/sweepTemporaries.ts'
import type { Recovered } from '../../../../main/authority/recover.ts'
import { copyOfDesk } from '../../helpers/copyOfDesk.ts'
import { manualClock } from '../../helpers/manualClock.ts'
import { newsroom, type Newsroom } from '../../helpers/newsroom.ts'
import { value } from '../../helpers/result.ts'
import { reporter, type Reporter } from '../../helpers/reporter.ts'
import { attributionKind } from '../../../../shared/model/attribution.ts'

const STORY = 'Mayor resigns\n\n“I am done,” the mayor said.\n\nHe left at noon.\n'

/** 200 in the long form, `npm run soak`. */
const ROUNDS = Number(process.env['QUOIN_ROUNDS'] ?? 15)

interface Crash {
  /** A desk as a crash would leave it at this moment, with services started anew on it. */
  (): Promise<Newsroom>
}

/** An article that is being worked on, and its desk frozen at any moment: what is on disk is all that is left. */
async function working(
  text = STORY,
): Promise<{ room: Newsroom; slug: string; desk: Reporter; crash: Crash }> {
  const room = await newsroom({ clock: manualClock() })
  const slug = await room.takeIn(text)
  const desk = reporter(room.articles, await room.open(slug), 1)
  return {
    room,
    slug,
    desk,
    async crash() {
      return newsroom({ folder: await copyOfDesk(room.folder) })
    },
  }
}

async function type(desk: Reporter, words: readonly string[]): Promise<void> {
  for (const each of words) {
    desk.typeAfter('noon', each)
    await desk.send()
  }
}

async function recover(room: Newsroom): Promise<readonly Recovered[]> {
  return (await room.articles.recover()).map((each) => {
    const { change: _, ...recovered } = value(each)
    return recovered
  })
}

describe('after a crash', () => {
  test('everything that was accepted is in the file again, and the user is told', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one', ' two'])
    desk.tag('“I am done,”', 'a1')
    await desk.send()
    const after = await crash()
    expect(await recover(after)).toEqual([
      { name: slug, pushes: 3, messages: ['Unsaved changes to “Mayor resigns” were brought back.'] },
    ])
    expect(await after.onDisk(slug)).toMatchObject({
      article: { text: desk.text() },
      attributions: [{ id: 'a1' }],
    })
    expect(await readdir(after.desk.places.journals)).toEqual([])
    expect(await recover(after)).toEqual([])
  })

  test('an article whose recovery nobody asked for is recovered when it is opened', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one'])
    const after = await crash()
    const again = reporter(after.articles, await after.open(slug), 1)
    expect(again.text()).toBe(desk.text())
  })

  test('what was saved already is not done twice', async () => {
    const { room, slug, desk, crash } = await working()
    await type(desk, [' one'])
    value(await room.articles.save(slug))
    const saved = await crash()
    expect(await recover(saved)).toMatchObject([{ messages: [] }])
    expect(await saved.textOf(slug)).toBe(await room.textOf(slug))
    await type(desk, [' two'])
    const after = await crash()
    await recover(after)
    expect((await after.onDisk(slug)).article.text).toBe(desk.text())
    expect(after.notices()).toEqual([])
  })

  test('paragraphs made since the last save are where they were, however the file groups them', async () => {
    const paragraphs = Array.from({ length: 25 }, (_, i) => `Paragraph ${i} of the story.`)
    const { room, slug, desk, crash } = await working(paragraphs.join('\n\n'))
    const splitAfter = (words: string): void => {
      desk.typeAfter(words, '|')
      const state = desk.state()
      let at = 0
      state.doc.descendants((node, pos) => {
        if (node.isText && node.text?.includes(`${words}|`))
          at = pos + node.text.indexOf(`${words}|`) + words.length + 1
      })
      splitBlock(state.apply(state.tr.setSelection(TextSelection.create(state.doc, at))), (tr) =>
        desk.dispatch((mine) => {
          for (const step of tr.steps) mine.step(step)
          return mine
        }),
      )
    }
    splitAfter('Paragraph 3')
    splitAfter('Paragraph 4')
    await desk.send()
    value(await room.articles.save(slug))
    desk.typeAfter('Paragraph 24', ' (late)')
    desk.tag('Paragraph 23', 'a1')
    await desk.send()
    const after = await crash()
    await recover(after)
    expect(await after.onDisk(slug)).toMatchObject({
      article: { text: desk.text() },
      attributions: [{ content: [{ exact: 'Paragraph 23' }] }],
    })
  })

  test('what an earlier Quoin left in its journal is brought back, to the letter', async () => {
    const from = join(import.meta.dirname, '../../../fixtures/old/journal/001-chapters')
    const room = await newsroom()
    await mkdir(room.desk.places.journals, { recursive: true })
    await cp(join(from, 'earlier.quoin.json'), room.fileOf('earlier'))
    await cp(join(from, 'earlier.journal'), room.desk.places.journal('earlier'))
    expect(await recover(room)).toEqual([
      {
        name: 'earlier',
        pushes: 5,
        messages: ['Unsaved changes to “Paragraph 0 of the story, said Ana Ruiz” were brought back.'],
      },
    ])
    expect(await room.onDisk('earlier')).toMatchObject({
      article: { text: await readFile(join(from, 'expected.txt'), 'utf8') },
      attributions: [{ id: 'a1', content: [{ exact: 'Paragraph 23' }] }],
    })
  })

  test('a source nobody was linked to when it was saved can still be linked to', async () => {
    const { room, slug, desk, crash } = await working()
    desk.tag('“I am done,”', 'a1')
    desk.dispatch((tr) =>
      tr.step(new RecordsStep({ added: [newSource('s1', 'person', { name: 'The mayor' })] })),
    )
    await desk.send()
    value(await room.articles.save(slug))
    expect(await room.onDisk(slug)).toMatchObject({ sources: [] })
    const attribution = desk.records().find(attributionKind, 'a1')
    if (!attribution) throw new Error('no tag')
    desk.dispatch((tr) =>
      tr.step(new RecordsStep({ updated: [[attribution, { ...attribution, sourceIds: ['s1'] }]] })),
    )
    await desk.send()
    const after = await crash()
    await recover(after)
    expect(await after.onDisk(slug)).toMatchObject({ sources: [{ id: 's1', name: 'The mayor' }] })
  })

  test('a line of the journal that was cut is left out, and said', async () => {
    const { slug, desk, crash, room } = await working()
    await type(desk, [' one', ' two'])
    const journal = room.desk.places.journal(slug)
    const { size } = await stat(journal)
    for (const cut of [2, 30, 60]) {
      const after = await crash()
      await truncate(after.desk.places.journal(slug), size - cut)
      const [recovered] = await recover(after)
      expect((await after.onDisk(slug)).article.text).toContain('noon one.')
      expect(recovered?.messages.join()).toContain('had not been written down')
    }
    const after = await crash()
    await appendFile(after.desk.places.journal(slug), '0123456789abcdef {"push":2,"st')
    expect((await recover(after))[0]?.pushes).toBe(2)
  })

  test('a journal damaged in the middle counts up to there, is kept, and said', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one', ' two', ' three'])
    const after = await crash()
    const journal = after.desk.places.journal(slug)
    const damaged = (await readFile(journal, 'utf8')).replace(' two', ' tow')
    await writeFile(journal, damaged)
    const [recovered] = await recover(after)
    expect((await after.onDisk(slug)).article.text).toContain('noon one.')
    const [name = ''] = await readdir(after.desk.places.quarantine)
    expect(recovered?.messages.join(' ')).toContain(`.quoin/quarantine/${name}`)
    expect(await readFile(join(after.desk.places.quarantine, name), 'utf8')).toBe(damaged)
  })

  test('a journal with a line gone, or two swapped, counts up to there', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one', ' two', ' three'])
    for (const order of [
      [0, 1, 3],
      [0, 1, 3, 2],
    ]) {
      const after = await crash()
      const journal = after.desk.places.journal(slug)
      const lines = (await readFile(journal, 'utf8')).split('\n')
      await writeFile(journal, order.map((line) => `${lines[line] ?? ''}\n`).join(''))
      expect((await recover(after))[0]).toMatchObject({ pushes: 1 })
      expect(await readdir(after.desk.places.quarantine)).toHaveLength(1)
    }
  })

  test('a journal without a beginning is kept aside, and the article is as last saved', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one'])
    for (const content of ['', '\n', 'garbage\n', '{}']) {
      const after = await crash()
      await writeFile(after.desk.places.journal(slug), content)
      expect(await recover(after)).toMatchObject([{ pushes: 0 }])
      expect((await after.onDisk(slug)).article.text).toBe(STORY)
      expect(await readdir(after.desk.places.quarantine)).toHaveLength(1)
      await after.open(slug)
    }
  })

  test('an article whose file is gone is there again', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one'])
    const after = await crash()
    await rename(after.fileOf(slug), join(after.folder, 'elsewhere'))
    const [recovered] = await recover(after)
    expect((await after.onDisk(slug)).article.text).toBe(desk.text())
    expect(recovered?.messages.join()).toContain('deleted outside')
  })

  test('an article that somebody else wrote meanwhile is kept both ways', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one'])
    const after = await crash()
    const theirs = (await after.textOf(slug)).replace('noon', 'dawn')
    await writeFile(after.fileOf(slug), theirs)
    const [recovered] = await recover(after)
    expect((await after.onDisk(slug)).article.text).toBe(desk.text())
    const [name = ''] = await readdir(after.desk.places.kept)
    expect(await readFile(join(after.desk.places.kept, name), 'utf8')).toBe(theirs)
    expect(recovered?.messages.join()).toContain(`.quoin/kept/${name}`)
  })

  test('somebody else’s article is left alone when there is nothing of ours to add', async () => {
    const { slug, desk, crash, room } = await working()
    await type(desk, [' one'])
    value(await room.articles.close(slug, 1))
    const after = await crash()
    const theirs = (await after.textOf(slug)).replace('noon', 'dawn')
    await writeFile(after.fileOf(slug), theirs)
    expect(await recover(after)).toEqual([])
    expect(await after.textOf(slug)).toBe(theirs)
  })
})

describe('a crash in the middle of saving', () => {
  test('before the file was replaced brings everything back', async () => {
    const { slug, desk, crash } = await working()
    await type(desk, [' one'])
    const after = await crash()
    // As it is between the temporary's flush and the rename: announced, linked, not yet replaced.
    await writeFile(join(after.desk.places.articles, `.${slug}.quoin.json.0123456789abcdef.tmp`), 'half')
    await link(after.fileOf(slug), after.desk.places.replaced(slug))
    await sweepTemporaries(after.desk.places.articles)
    expect(await recover(after)).toMatchObject([{ pushes: 1 }])
    expect((await after.onDisk(slug)).article.text).toBe(desk.text())
    expect(await readdir(after.desk.places.articles)).toEqual([`${slug}.quoin.json`])
    expect(await readdir(after.desk.places.journals)).toEqual([])
    expect(await readdir(after.desk.places.kept)).toEqual([])
  })

  test('after the file was replaced is not taken for somebody else’s work', async () => {
    const { room, slug, desk, crash } = await working()
    await type(desk, [' one'])
    const old = await room.textOf(slug)
    value(await room.articles.save(slug))
    await type(desk, [' two'])
    const after = await crash()
    await writeFile(after.desk.places.replaced(slug), old)
    const [recovered] = await recover(after)
    expect(recovered?.messages).toEqual(['Unsaved changes to “Mayor resigns” were brought back.'])
    expect((await after.onDisk(slug)).article.text).toBe(desk.text())
    expect(await readdir(after.desk.places.kept)).toEqual([])
    expect(await readdir(after.desk.places.journals)).toEqual([])
  })

  test('that had replaced somebody else’s file keeps that one', async () => {
    const { room, slug, desk, crash } = await working()
    await type(desk, [' one'])
    value(await room.articles.save(slug))
    const after = await crash()
    await writeFile(after.desk.places.replaced(slug), 'theirs')
    const [recovered] = await recover(after)
    const [name = ''] = await readdir(after.desk.places.kept)
    expect(await readFile(join(after.desk.places.kept, name), 'utf8')).toBe('theirs')
    expect(recovered?.messages.join()).toContain(name)
  })

  test('leaves one whole journal when it had grown long and was begun anew', async () => {
    const { room, slug, desk, crash } = await working()
    for (let round = 0; round < 4; round++) {
      await type(desk, [` ${String(round).repeat(200_000)}`])
      value(await room.articles.save(slug))
    }
    const lines = (await readFile(room.desk.places.journal(slug), 'utf8')).trimEnd().split('\n')
    expect(lines.length).toBeLessThan(8)
    await type(desk, [' last'])
    const after = await crash()
    await recover(after)
    expect((await after.onDisk(slug)).article.text).toBe(desk.text())
    expect(after.notices()).toEqual([])
  })
})

describe('a file changed outside while its article is open', () => {
  test('is never overwritten silently, even with the same size and time', { timeout: 120_000 }, async () => {
    const { room, slug, desk } = await working()
    for (let round = 0; round < ROUNDS; round++) {
      await type(desk, ['.'])
      value(await room.articles.save(slug))
      const ours = await room.textOf(slug)
      const theirs = ours.replace('He left', `He ${String(round % 10).repeat(4)}`)
      expect(theirs).toHaveLength(ours.length)
      const { atime, mtime } = await stat(room.fileOf(slug))
      if (round % 3 === 0) await writeFile(room.fileOf(slug), '')
      else if (round % 3 === 1) await writeFile(room.fileOf(slug), theirs)
      else {
        await writeFile(`${room.fileOf(slug)}.other`, theirs)
        await rename(`${room.fileOf(slug)}.other`, room.fileOf(slug))
      }
      if (round % 2 === 0) await utimes(room.fileOf(slug), atime, mtime)
      const strange = await readFile(room.fileOf(slug))
      const before = room.notices().length
      await type(desk, ['.'])
      value(await room.articles.save(slug))
      expect((await room.onDisk(slug)).article.text).toBe(desk.text())
      const said = room.notices().slice(before)
      expect(said).toHaveLength(1)
      const name = /\.quoin\/kept\/(\S+)/.exec(said[0] ?? '')?.[1] ?? 'nothing'
      expect(await readFile(join(room.desk.places.kept, name))).toEqual(strange)
    }
  })

  test('at any moment of our saving is never lost', { timeout: 120_000 }, async () => {
    const { room, slug, desk } = await working()
    const path = room.fileOf(slug)
    const ours = await room.textOf(slug)
    let isOver = false
    const saving = (async () => {
      while (!isOver) {
        desk.typeAfter('noon', '.')
        await desk.send()
        value(await room.articles.save(slug))
      }
    })()
    const theirs: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const text = ours.replace('He left', `He left ${round} times`)
      theirs.push(text)
      await writeFile(`${path}.other`, text)
      for (let turns = (round * 7919) % 23; turns > 0; turns--) await breathe()
      await rename(`${path}.other`, path)
      // Until ours is in its place again, as otherwise theirs would be lost to the next of theirs.
      while ((await readFile(path, 'utf8')) === text) await breathe()
    }
    isOver = true
    await saving
    const kept = await readdir(room.desk.places.kept)
    const found = new Set(
      await Promise.all(kept.map((name) => readFile(join(room.desk.places.kept, name), 'utf8'))),
    )
    expect(theirs.filter((text) => !found.has(text))).toEqual([])
    expect(room.notices().filter((message) => message.includes('.quoin/kept/'))).toHaveLength(ROUNDS)
    expect((await room.onDisk(slug)).article.text).toBe(desk.text())
  })

  test('or deleted is there again, and said', async () => {
    const { room, slug, desk } = await working()
    await type(desk, ['!'])
    await rename(room.fileOf(slug), join(room.folder, 'elsewhere'))
    value(await room.articles.save(slug))
    expect((await room.onDisk(slug)).article.text).toBe(desk.text())
    expect(room.notices()).toEqual([expect.stringContaining('was deleted outside Quoin')])
  })
})
