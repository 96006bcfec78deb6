/** Another program that holds a file for a moment: a virus scanner, an indexer, one that syncs. */
import { rename, readFile, writeFile, open, unlink, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { saveFile } from '../../../../main/storage/saveFile.ts'
import { temporaryFolder } from '../../helpers/temporaryFolder.ts'

function busy(times: number, code: string) {
  let left = times
  return {
    open,
    unlink,
    rename: (from: string, to: string) =>
      left-- > 0 ? Promise.reject(Object.assign(new Error(code), { code })) : rename(from, to),
  }
}

test.each(['EBUSY', 'EPERM'])(
  'a rename that fails three times with %s is tried again, and nobody is told',
  async (code) => {
    const path = join(await temporaryFolder(), 'story.txt')
    await writeFile(path, 'old')
    expect(await saveFile(path, Buffer.from('new'), { files: busy(3, code) })).toMatchObject({ ok: true })
    expect(await readFile(path, 'utf8')).toBe('new')
  },
)

test('a file that stays busy is said to be, and is whole', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'story.txt'), 'old')
  const saved = await saveFile(join(folder, 'story.txt'), Buffer.from('new'), { files: busy(1000, 'EBUSY') })
  expect(saved).toMatchObject({ ok: false })
  expect(await readFile(join(folder, 'story.txt'), 'utf8')).toBe('old')
  expect(await readdir(folder)).toEqual(['story.txt'])
})
