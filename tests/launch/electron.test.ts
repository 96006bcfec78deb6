import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { executableIn, findElectron } from '../../main/launch/findElectron.mjs'
import { refuseUnless } from '../../main/launch/hashes.mjs'
import { installWatched } from '../../main/launch/pinnedElectron.mjs'
import { temporaryFolder } from './temporaryFolder.ts'

const emptyHash =
  'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=='

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a runtime from outside', () => {
  it('refuses a runtime whose bytes do not match the pinned hash', async () => {
    const file = join(await temporaryFolder(), 'app.tar.gz')
    await writeFile(file, 'something else')
    await expect(refuseUnless(file, emptyHash, 'The Electron inside')).rejects.toThrow(
      /The Electron inside is not the one that was tested[^]*Nothing of it was run/,
    )
  })

  it('accepts the bytes that were pinned', async () => {
    const file = join(await temporaryFolder(), 'app.tar.gz')
    await writeFile(file, '')
    await expect(refuseUnless(file, emptyHash, 'The Electron inside')).resolves.toBeUndefined()
  })
})

describe('the Electron named in the environment', () => {
  it('comes before every other', async () => {
    const folder = await temporaryFolder()
    const executable = join(folder, executableIn(process.platform))
    await mkdir(join(executable, '..'), { recursive: true })
    await writeFile(executable, '')
    await writeFile(join(folder, 'version'), 'v99.0.0\n')
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', folder)
    expect(await findElectron()).toEqual({ folder, executable, version: '99.0.0', origin: 'named' })
  })

  it('is an error that names the variable when it is not there', async () => {
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', await temporaryFolder())
    await expect(findElectron()).rejects.toThrow(/ELECTRON_OVERRIDE_DIST_PATH names/)
  })
})

describe('downloading the pinned Electron', () => {
  it('gives up when no byte arrives for a while', async () => {
    const script = join(await temporaryFolder(), 'install.js')
    await writeFile(script, 'setTimeout(() => {}, 60_000)')
    // The script itself would end a minute later, and well.
    expect((await installWatched(script, 300)).ok).toBe(false)
  })

  it('waits for as long as bytes arrive', async () => {
    const script = join(await temporaryFolder(), 'install.js')
    await writeFile(
      script,
      `const { appendFileSync } = require('node:fs')
       const file = require('node:path').join(require('node:os').tmpdir(), 'electron.zip')
       const timer = setInterval(() => appendFileSync(file, 'x'), 50)
       setTimeout(() => clearInterval(timer), 2_000)`,
    )
    expect((await installWatched(script, 1_000)).ok).toBe(true)
  })
})
