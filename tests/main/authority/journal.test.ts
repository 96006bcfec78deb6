import { execFileSync } from 'node:child_process'
import { readFile, writeFile, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createJournal, type Journal } from '../../../main/authority/journal.ts'
import { readJournal, type JournalHeader } from '../../../main/authority/readJournal.ts'
import { realFiles, type SaverFiles } from '../../../main/storage/saverFiles.ts'
import { isRoot, tmpfs } from '../helpers/disks.ts'
import { value } from '../helpers/result.ts'
import { temporaryFolder } from '../helpers/temporaryFolder.ts'

const BASE = '0'.repeat(64)

function header(): JournalHeader {
  return { journal: 'some format', base: BASE, version: 0, records: [] }
}

async function begin(path: string, files: SaverFiles = realFiles): Promise<Journal> {
  const journal = value(await createJournal(path, 'Hello', header(), files))
  onTestFinished(() => journal.release())
  return journal
}

async function pushesIn(path: string): Promise<readonly number[]> {
  return readJournal(await readFile(path)).pushes.map(({ push }) => push)
}

/** Real files that count flushes and fail the one with this number, after half of the bytes were written. */
function counted(failAt = 0): { readonly files: SaverFiles; readonly flushes: () => number } {
  let flushes = 0
  let isBroken = false
  const watched = (handle: FileHandle): FileHandle => {
    const datasync = handle.datasync.bind(handle)
    const truncate = handle.truncate.bind(handle)
    return Object.assign(handle, {
      async datasync() {
        isBroken = ++flushes === failAt
        if (isBroken) throw Object.assign(new Error('EIO'), { code: 'EIO' })
        await datasync()
      },
      async truncate(length: number) {
        // The disk that failed does not take it back either, until the next time.
        if (isBroken) {
          isBroken = false
          throw Object.assign(new Error('EIO'), { code: 'EIO' })
        }
        await truncate(length)
      },
    })
  }
  return {
    flushes: () => flushes,
    files: {
      ...realFiles,
      open: async (path, flags, mode) => watched(await realFiles.open(path, flags, mode)),
    },
  }
}

describe('a journal', () => {
  test('writes down what comes at the same time with few flushes, in order', async () => {
    const path = join(await temporaryFolder(), 'hello.journal')
    const { files, flushes } = counted()
    const journal = await begin(path, files)
    await Promise.all(Array.from({ length: 500 }, (_, push) => journal.append({ push, steps: [{}] })))
    expect(await pushesIn(path)).toEqual(Array.from({ length: 500 }, (_, push) => push))
    expect(flushes()).toBeLessThan(20)
  })

  test('does not bring back what was refused, even when the disk would not take it out again', async () => {
    const path = join(await temporaryFolder(), 'hello.journal')
    const journal = await begin(path, counted(2).files)
    value(await journal.append({ push: 0, steps: ['one'] }))
    const refused = await journal.append({ push: 1, steps: ['refused '.repeat(100)] })
    expect(refused).toMatchObject({ ok: false, code: 'diskFailure' })
    value(await journal.append({ push: 1, steps: ['two'] }))
    const { pushes, damage } = readJournal(await readFile(path))
    expect(pushes.map(({ steps }) => steps)).toEqual([['one'], ['two']])
    expect(damage).toBeUndefined()
  })

  test('begun anew has its header and what came later', async () => {
    const path = join(await temporaryFolder(), 'hello.journal')
    const journal = await begin(path)
    value(await journal.append({ push: 0, steps: ['one '.repeat(200_000)] }))
    expect(journal.isLong()).toBe(true)
    value(await journal.restart({ ...header(), version: 1 }))
    expect(journal.isLong()).toBe(false)
    value(await journal.append({ push: 1, steps: ['two'] }))
    value(await journal.append({ snapshot: 'f'.repeat(64) }))
    const { pushes, ours, header: found } = readJournal(await readFile(path))
    expect(found?.version).toBe(1)
    expect(pushes.map(({ steps }) => steps)).toEqual([['two']])
    expect([...ours]).toEqual([BASE, 'f'.repeat(64)])
  })

  test('is never taken for whole when any one of its bytes was flipped', async () => {
    const path = join(await temporaryFolder(), 'hello.journal')
    const journal = await begin(path)
    for (const push of [0, 1, 2]) value(await journal.append({ push, steps: ['step'] }))
    await journal.release()
    const bytes = await readFile(path)
    const unnoticed: number[] = []
    for (let at = 0; at < bytes.length; at++) {
      const copy = Buffer.from(bytes)
      copy[at] = (copy[at] ?? 0) ^ 0x01
      if (!readJournal(copy).damage) unnoticed.push(at)
    }
    expect(unnoticed).toEqual([])
  })

  test.skipIf(!isRoot)('on a full disk refuses, stays whole, and goes on when there is space', async () => {
    const disk = await tmpfs('size=64k')
    const path = join(disk, 'hello.journal')
    const journal = await begin(path)
    value(await journal.append({ push: 0, steps: ['one'] }))
    await writeFile(join(disk, 'ballast'), Buffer.alloc(64_000)).catch(() => undefined)
    expect(await journal.append({ push: 1, steps: ['x'.repeat(9000)] })).toMatchObject({ code: 'diskFull' })
    expect(readJournal(await readFile(path))).toMatchObject({ pushes: [{ push: 0 }] })
    expect(readJournal(await readFile(path)).damage).toBeUndefined()
    execFileSync('rm', [join(disk, 'ballast')])
    value(await journal.append({ push: 1, steps: ['two'] }))
    expect(await pushesIn(path)).toEqual([0, 1])
  })
})
