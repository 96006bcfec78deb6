import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { saveFile } from '../../../main/storage/saveFile.ts'
import { realFiles, type SaverFiles } from '../../../main/storage/saverFiles.ts'
import { sweepTemporaries } from '../../../main/storage/sweepTemporaries.ts'
import { isRoot, tmpfs } from '../helpers/disks.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const OLD = 'the old story'
const NEW = Buffer.from('the new story '.repeat(1000))

function systemError(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** The real calls, of which the n-th fails. */
function failingAt(
  step: number,
  code: string,
): { readonly files: SaverFiles; readonly wasReached: () => boolean } {
  let steps = 0
  const count = (): void => {
    if (++steps === step) throw systemError(code)
  }
  const watched = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name, target)
        if (typeof member !== 'function') return member
        if (name === 'close') return member.bind(target) as unknown
        return async (...given: unknown[]): Promise<unknown> => {
          count()
          return member.apply(target, given) as unknown
        }
      },
    })
  return {
    wasReached: () => steps >= step,
    files: {
      async open(path, flags, mode) {
        count()
        return watched(await realFiles.open(path, flags, mode))
      },
      async rename(from, to) {
        count()
        await realFiles.rename(from, to)
      },
      unlink: realFiles.unlink,
    },
  }
}

describe('saving a file', () => {
  test('puts the new bytes in the place of the old and leaves nothing else behind', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'story.json')
    expect(await saveFile(path, Buffer.from(OLD))).toMatchObject({ ok: true })
    expect(await saveFile(path, NEW)).toMatchObject({ ok: true })
    expect(await readFile(path)).toEqual(NEW)
    expect(await readdir(folder)).toEqual(['story.json'])
  })

  test('keeps the permissions the file had', async () => {
    const path = join(await temporaryFolder(), 'story.json')
    await writeFile(path, OLD)
    await chmod(path, 0o640)
    await saveFile(path, NEW)
    expect((await stat(path)).mode & 0o777).toBe(0o640)
  })

  test.each([
    ['ENOSPC', 'diskFull', 'the disk is full'],
    ['EDQUOT', 'quotaUsedUp', 'quota'],
    ['EACCES', 'notAllowed', 'not allowed'],
    ['EPERM', 'notAllowed', 'not allowed'],
    ['EROFS', 'readOnly', 'read-only'],
    ['EIO', 'diskFailure', 'failure'],
    ['EMFILE', 'tooManyOpen', 'too many files'],
    ['EBUSY', 'failed', 'EBUSY'],
  ])(
    'leaves a whole file, old or new, whichever call fails with %s, and says why',
    async (errno, code, words) => {
      const folder = await temporaryFolder()
      const path = join(folder, 'story.json')
      let calls = 0
      for (let step = 1; ; step++) {
        await writeFile(path, OLD)
        const { files, wasReached } = failingAt(step, errno)
        const saved = await saveFile(path, NEW, { files })
        if (!wasReached()) {
          calls = step - 1
          break
        }
        if (saved.ok) {
          // Somebody held the file for a moment, and the rename was tried again.
          expect(['EACCES', 'EPERM', 'EBUSY']).toContain(errno)
          expect(await readFile(path)).toEqual(NEW)
          continue
        }
        expect(saved).toMatchObject({ ok: false, code })
        expect(!saved.ok && saved.message).toMatch(
          new RegExp(`^“story.json” was not saved: .*${words}.*\\. .+\\.$`),
        )
        expect([OLD, NEW.toString()]).toContain(await readFile(path, 'utf8'))
        expect(await readdir(folder)).toEqual(['story.json'])
      }
      expect(calls).toBeGreaterThan(7)
      expect(await readFile(path)).toEqual(NEW)
    },
  )

  test('does not take a write of part of the bytes for the whole', async () => {
    const path = join(await temporaryFolder(), 'story.json')
    const files: SaverFiles = {
      ...realFiles,
      async open(name, flags, mode) {
        const handle = await realFiles.open(name, flags, mode)
        const write = handle.write.bind(handle) as (
          b: Uint8Array,
          o: number,
          l: number,
          p: number,
        ) => Promise<object>
        return Object.assign(handle, {
          write: (bytes: Uint8Array, from: number, length: number, at: number) =>
            write(bytes, from, Math.min(length, 7), at),
        })
      },
    }
    expect(await saveFile(path, NEW, { files })).toMatchObject({ ok: true })
    expect(await readFile(path)).toEqual(NEW)
  })

  test('refuses a link, and names where it leads, a folder, and a name that is too long', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'real.json'), OLD)
    await symlink('real.json', join(folder, 'link.json'))
    await mkdir(join(folder, 'folder.json'))
    const link = await saveFile(join(folder, 'link.json'), NEW)
    expect(link).toMatchObject({
      code: 'inTheWay',
      message: expect.stringContaining('“real.json”') as string,
    })
    expect(await saveFile(join(folder, 'folder.json'), NEW)).toMatchObject({ code: 'inTheWay' })
    expect(await saveFile(join(folder, 'x'.repeat(260)), NEW)).toMatchObject({ code: 'nameTooLong' })
    expect(await saveFile(join(folder, 'no', 'such.json'), NEW)).toMatchObject({ code: 'missing' })
    expect(await readFile(join(folder, 'real.json'), 'utf8')).toBe(OLD)
    expect((await readdir(folder)).sort()).toEqual(['folder.json', 'link.json', 'real.json'])
  })

  test('sweeps up after a save that was killed, and nothing else', async () => {
    const folder = await temporaryFolder()
    const names = ['.story.json.0123456789abcdef.tmp', '.hidden', 'story.json', 'notes.tmp', '.a.0123.tmp']
    for (const name of names) await writeFile(join(folder, name), OLD)
    await mkdir(join(folder, '.folder.0123456789abcdef.tmp'))
    expect(await sweepTemporaries(folder)).toEqual([names[0]])
    expect(await readdir(folder)).toHaveLength(5)
    expect(await sweepTemporaries(join(folder, 'nowhere'))).toEqual([])
  })
})

describe.skipIf(!isRoot)('saving on a real disk that fails', () => {
  test('at a hundred levels of fullness never truncates the old file and never says it was saved', async () => {
    const folder = await tmpfs('size=400k')
    const path = join(folder, 'story.json')
    const old = Buffer.alloc(60_000, 'o')
    const fresh = Buffer.alloc(90_000, 'n')
    const counts = { saved: 0, refused: 0 }
    for (let level = 0; level < 100; level++) {
      await writeFile(join(folder, 'ballast'), '')
      await writeFile(path, old)
      await writeFile(join(folder, 'ballast'), Buffer.alloc(level * 3400)).catch(() => undefined)
      const saved = await saveFile(path, fresh)
      counts[saved.ok ? 'saved' : 'refused']++
      expect(saved.ok ? 'diskFull' : saved.code).toBe('diskFull')
      expect((await readFile(path)).equals(saved.ok ? fresh : old)).toBe(true)
      expect((await readdir(folder)).sort()).toEqual(['ballast', 'story.json'])
    }
    expect(counts.saved).toBeGreaterThan(10)
    expect(counts.refused).toBeGreaterThan(10)
  })

  test('that is read-only says so', async () => {
    const folder = await tmpfs('size=400k')
    await writeFile(join(folder, 'story.json'), OLD)
    execFileSync('mount', ['-o', 'remount,ro', folder])
    expect(await saveFile(join(folder, 'story.json'), NEW)).toMatchObject({ ok: false, code: 'readOnly' })
    expect(await readFile(join(folder, 'story.json'), 'utf8')).toBe(OLD)
  })

  test('in a folder of somebody else says that one is not allowed to', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'story.json'), OLD)
    await chmod(folder, 0o755)
    const nobody = 65_534
    // The whole process changes its user for the length of one save; workers of vitest are processes of their own.
    const { seteuid, geteuid } = process
    if (!seteuid || !geteuid) throw new Error('no users on this system')
    onTestFinished(() => seteuid(0))
    seteuid(nobody)
    const saved = await saveFile(join(folder, 'story.json'), NEW)
    seteuid(0)
    expect(saved).toMatchObject({ ok: false, code: 'notAllowed' })
    expect(await readdir(folder)).toEqual(['story.json'])
  })
})
