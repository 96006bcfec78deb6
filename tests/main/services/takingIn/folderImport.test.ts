import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderImport } from '../../../../main/services/takingIn/folderImport.ts'
import { whyNotFrom } from '../../../../main/services/takingIn/whyNotFrom.ts'
import { newsroomWithWires } from '../../helpers/wires.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'
import { value } from '../../helpers/result.ts'

describe('a folder of articles', () => {
  test('of 300 files with three that cannot be read gives 297 articles, and names the three', async () => {
    const room = await newsroomWithWires()
    const { put } = room
    for (let i = 0; i < 297; i++) await put(`${i % 10}/story-${i}.txt`, `Story ${i}\n\nIt rained.\n`)
    await put('picture.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))
    await put('sports/empty.txt', '')
    await put('cut.json', '{"format":')
    await value(room.jobs.start(folderImport(room.wires, room.desk))).ended
    expect(await room.slugs()).toHaveLength(297)
    const end = room.told().at(-1)
    expect(end).toMatchObject({ state: 'done', total: 300, isWanting: true })
    expect(end?.report).toEqual([
      '297 articles were taken in from “wires”. 3 could not be taken in: “cut.json”, “picture.txt” and “empty.txt”.',
      expect.stringMatching(/^“cut\.json” cannot be opened/),
      expect.stringMatching(/^“picture\.txt” cannot be opened: it is a picture/),
      expect.stringMatching(/^sports: “empty\.txt” cannot be opened: it is empty/),
    ])
  })

  test('taken in again is nothing new', async () => {
    const room = await newsroomWithWires()
    await room.put('a.txt', 'One story.')
    await room.put('b.txt', 'Another story.')
    for (const said of [
      '2 articles were taken in from “wires”.',
      'Nothing new was in “wires”. 2 were on the desk already.',
    ]) {
      await value(room.jobs.start(folderImport(room.wires, room.desk))).ended
      expect(room.told().at(-1)?.report).toEqual([said])
    }
    expect(await room.slugs()).toEqual(['a', 'b'])
  })

  test('whose files had to be mended says of each how, and that nothing is wanting', async () => {
    const room = await newsroomWithWires()
    await room.put('old.txt', new Uint8Array([0x93, 0x57, 0x65, 0x20, 0x73, 0x74, 0x61, 0x79, 0x94]))
    await value(room.jobs.start(folderImport(room.wires, room.desk))).ended
    expect(room.told().at(-1)?.report).toEqual([
      '1 article was taken in from “wires”.',
      '“old.txt” was mended: read as Windows-1252.',
    ])
    expect(room.told().at(-1)).not.toHaveProperty('isWanting')
  })

  test('leaves out what is hidden, what is no article by its name, and links, which may lead out of it', async () => {
    const room = await newsroomWithWires()
    const outside = await temporaryFolder()
    await writeFile(join(outside, 'secret.txt'), 'A secret.')
    await room.put('story.txt', 'A story.')
    await room.put('.hidden.txt', 'Hidden.')
    await room.put('.git/story.txt', 'Of a program.')
    await room.put('photo.jpg', 'x')
    await symlink(join(outside, 'secret.txt'), join(room.wires, 'link.txt'))
    await symlink(outside, join(room.wires, 'away'))
    await symlink(room.wires, join(room.wires, 'round'))
    await value(room.jobs.start(folderImport(room.wires, room.desk))).ended
    expect(await room.slugs()).toEqual(['story'])
    expect(room.told().at(-1)?.report).toEqual([
      '1 article was taken in from “wires”. 4 other files were left out: they do not end in .txt, .text, .md, .json, or are links.',
    ])
  })

  test('that is cancelled midway leaves whole what is in, and nothing more comes', async () => {
    const room = await newsroomWithWires()
    for (let i = 0; i < 60; i++) await room.put(`story-${i}.txt`, `Story ${i}\n\nIt rained.\n`)
    const { id, ended } = value(room.jobs.start(folderImport(room.wires, room.desk)))
    await room.when('desk.changed', ({ card }) => card !== undefined)
    room.jobs.cancel(id)
    await ended
    const slugs = await room.slugs()
    expect(slugs.length).toBeGreaterThan(0)
    expect(slugs.length).toBeLessThan(60)
    for (const slug of slugs)
      expect((await room.onDisk(slug)).article.text).toMatch(/^Story \d+\n\nIt rained\.\n$/)
    const end = room.told().at(-1)
    expect(end).toMatchObject({ state: 'cancelled' })
    expect(end?.report?.[0]).toContain(`Ended early: ${slugs.length} of 60 files were looked at.`)
    expect(await room.slugs()).toEqual(slugs)
  })

  test('of more refused files than anybody reads names twenty, and counts the others', async () => {
    const room = await newsroomWithWires()
    for (let i = 0; i < 30; i++) await room.put(`empty-${i}.txt`, '')
    await value(room.jobs.start(folderImport(room.wires, room.desk))).ended
    const report = room.told().at(-1)?.report ?? []
    expect(report[0]).toContain(
      '30 could not be taken in: “empty-0.txt”, “empty-1.txt”, “empty-10.txt” and 27 more.',
    )
    expect(report).toHaveLength(22)
    expect(report.at(-1)).toBe('And 10 more like these.')
  })

  test('that is gone by then is said', async () => {
    const room = await newsroomWithWires()
    const { id: _, ended } = value(room.jobs.start(folderImport(join(room.wires, 'no'), room.desk)))
    await ended
    expect(room.told().at(-1)).toMatchObject({
      state: 'failed',
      report: [expect.stringContaining('it is not there')],
    })
  })
})

describe('a folder that nothing can be taken in from', () => {
  test('is the desk, lies in it, or has it inside, also through a link', async () => {
    const room = await newsroomWithWires()
    const around = await temporaryFolder()
    const desk = join(around, 'desk')
    await mkdir(join(desk, 'articles'), { recursive: true })
    await mkdir(join(around, 'desk of another'))
    await symlink(join(desk, 'articles'), join(room.wires, 'link'))
    for (const folder of [around, desk, join(desk, 'articles'), join(room.wires, 'link')])
      expect(await whyNotFrom(folder, desk)).toMatchObject({ code: 'isDesk' })
    expect(await whyNotFrom(join(around, 'desk of another'), desk)).toBeUndefined()
    expect(await whyNotFrom(join(around, 'nowhere'), desk)).toMatchObject({ code: 'unreadable' })
  })
})
