import { mkdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../main/launch/fingerprint.mjs'
import { withLock } from '../../main/launch/withLock.mjs'
import { temporaryFolder } from './temporaryFolder.ts'

async function checkout(): Promise<string> {
  const root = await temporaryFolder()
  await mkdir(join(root, 'shared'), { recursive: true })
  await mkdir(join(root, 'main/launch'), { recursive: true })
  await writeFile(join(root, 'shared/quote.ts'), 'export const quote = 1\n')
  await writeFile(join(root, 'main/launch/start.mjs'), '')
  return root
}

describe('what makes a build stale', () => {
  it('an edited source', async () => {
    const root = await checkout()
    const before = await fingerprint(root)
    await writeFile(join(root, 'shared/quote.ts'), 'export const quote = 2\n')
    expect(await fingerprint(root)).not.toBe(before)
  })

  it('a renamed or new file', async () => {
    const root = await checkout()
    const before = await fingerprint(root)
    await writeFile(join(root, 'shared/cue.ts'), '')
    expect(await fingerprint(root)).not.toBe(before)
  })

  it('not a file that was touched and is the same', async () => {
    const root = await checkout()
    const before = await fingerprint(root)
    await utimes(join(root, 'shared/quote.ts'), 1, 1)
    expect(await fingerprint(root)).toBe(before)
  })

  it('not the launcher, which is not built', async () => {
    const root = await checkout()
    const before = await fingerprint(root)
    await writeFile(join(root, 'main/launch/start.mjs'), '// changed')
    expect(await fingerprint(root)).toBe(before)
  })
})

describe('two starts at once', () => {
  it('build one after the other', async () => {
    const lock = join(await temporaryFolder(), 'cache/build.lock')
    const order: string[] = []
    const work = (name: string) => async () => {
      order.push(`${name} begins`)
      await new Promise((done) => setTimeout(done, 50))
      order.push(`${name} ends`)
    }
    await Promise.all([withLock(lock, work('one')), withLock(lock, work('two'))])
    expect(order.map((line) => line.split(' ')[1])).toEqual(['begins', 'ends', 'begins', 'ends'])
  })

  it('do not wait for one that died with the lock', async () => {
    const lock = join(await temporaryFolder(), 'build.lock')
    await mkdir(lock)
    await writeFile(join(lock, 'pid'), '2147483646')
    await utimes(lock, 1, 1)
    expect(await withLock(lock, () => Promise.resolve('built'))).toBe('built')
  })
})
