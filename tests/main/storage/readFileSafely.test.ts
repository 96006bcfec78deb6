import { execFileSync } from 'node:child_process'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFileSafely } from '../../../main/storage/readFileSafely.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

describe('opening a file by its path', () => {
  test('answers its bytes, and those of a file a link leads to', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'story.txt'), 'Hello')
    await symlink('story.txt', join(folder, 'link.txt'))
    for (const name of ['story.txt', 'link.txt']) {
      const read = await readFileSafely(join(folder, name))
      expect(read.ok && Buffer.from(read.value).toString()).toBe('Hello')
    }
  })

  test('does not follow links on a desk', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'story.txt'), 'Hello')
    await symlink('story.txt', join(folder, 'link.txt'))
    expect(await readFileSafely(join(folder, 'link.txt'), { followLinks: false })).toMatchObject({
      code: 'unreadable',
    })
  })

  test('never waits for a pipe, a device or a folder', async () => {
    const folder = await temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    await mkdir(join(folder, 'folder'))
    await symlink('/dev/zero', join(folder, 'zero.txt'))
    const cases = [
      ['pipe', 'a pipe'],
      ['folder', 'a folder'],
      ['zero.txt', 'a device'],
    ] as const
    for (const [name, kind] of cases) {
      const read = await readFileSafely(join(folder, name))
      expect(read).toMatchObject({ ok: false, code: 'unreadable' })
      expect(!read.ok && read.message).toContain(`“${name}” cannot be opened: it is ${kind}`)
    }
  })

  test('tells a file that is missing from one that may not be read', async () => {
    const folder = await temporaryFolder()
    expect(await readFileSafely(join(folder, 'nothing.txt'))).toMatchObject({ code: 'missing' })
    await writeFile(join(folder, 'file'), '')
    expect(await readFileSafely(join(folder, 'file', 'below.txt'))).toMatchObject({ code: 'unreadable' })
  })

  test('stops at the limit', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'long.txt'), 'x'.repeat(101))
    expect(await readFileSafely(join(folder, 'long.txt'), { limit: 100 })).toMatchObject({ code: 'tooLarge' })
    expect(await readFileSafely(join(folder, 'long.txt'), { limit: 101 })).toMatchObject({ ok: true })
  })
})
