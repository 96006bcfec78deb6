import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Carrier } from '../../main/launch/carriers.mjs'
import { testRuntime } from '../../main/launch/testRuntime.mjs'
import { unzip } from '../../main/launch/unpack.mjs'
import { temporaryFolder } from './temporaryFolder.ts'
import { zipOf } from './zipOf.ts'

const run = promisify(execFile)
const integrityOf = (bytes: Buffer) => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

/** What an executable carries its fuses behind: this text, the version, how many, and one digit each. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const WIRE = `${SENTINEL}\x01\x08`
const executable = Buffer.from(`ELF…${WIRE}10100011…`)
const fusesIn = (bytes: Buffer) => bytes.toString('latin1').split(WIRE)[1]?.slice(0, 8)

/** A package on this disk that carries a small Electron in a zip, as the real one does. */
async function smallCarrier(): Promise<Carrier> {
  const folder = await temporaryFolder()
  const zip = zipOf([
    { name: 'App/App', bytes: executable, mode: 0o755 },
    { name: 'App/icudtl.dat', bytes: Buffer.from('icu') },
    { name: 'App/resources/app/index.js', bytes: Buffer.from('someone else’s app') },
  ])
  await mkdir(join(folder, 'package'))
  await writeFile(join(folder, 'package/app.zip'), zip)
  await writeFile(join(folder, 'package/package.json'), '{"name":"carrier","version":"1.0.0"}')
  const tarball = join(folder, 'carrier.tgz')
  await run('tar', ['-czf', tarball, '-C', folder, 'package'])
  return {
    version: '0.0.1',
    spec: tarball,
    megabytes: 0,
    integrity: integrityOf(await readFile(tarball)),
    archive: 'package/app.zip',
    archiveIntegrity: integrityOf(zip),
    unpack: (archive, into) => unzip(archive, into, { except: /\/resources\// }),
    folder: 'App',
    executable: 'App',
    executableIntegrity: integrityOf(executable),
    fuses: { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false },
  }
}

beforeEach(async () => {
  vi.stubEnv('XDG_CACHE_HOME', await temporaryFolder())
})
afterEach(() => {
  vi.unstubAllEnvs()
})

const cached = () => readdir(join(process.env['XDG_CACHE_HOME'] ?? '', 'quoin'))

describe('an Electron carried in another package', () => {
  it('is put into the cache with our loader and the two named fuses, every other left as it was', async () => {
    const dist = await testRuntime(await smallCarrier())
    expect(await cached()).toEqual(['electron-0.0.1'])
    expect((await readdir(dist)).sort()).toEqual(['electron', 'icudtl.dat', 'resources', 'version'])
    expect((await readdir(join(dist, 'resources/app'))).sort()).toEqual(['main.cjs', 'package.json'])
    expect((await stat(join(dist, 'electron'))).mode & 0o100).toBe(0o100)
    expect(fusesIn(await readFile(join(dist, 'electron')))).toBe('10110001')
  })

  it.each([
    ['integrity', /The package .* is not the one that was tested/],
    ['archiveIntegrity', /The Electron inside .* is not the one that was tested/],
    ['executableIntegrity', /The executable inside .* is not the one that was tested/],
  ] as const)('is refused when its %s does not match, and nothing of it stays', async (hash, message) => {
    const carrier = { ...(await smallCarrier()), [hash]: integrityOf(Buffer.from('another')) }
    await expect(testRuntime(carrier)).rejects.toThrow(message)
    expect(await cached()).toEqual([])
  })
})

describe('a zip from outside', () => {
  it('cannot write outside its folder', async () => {
    const folder = await temporaryFolder()
    const archive = join(folder, 'app.zip')
    await writeFile(archive, zipOf([{ name: '../escaped', bytes: Buffer.from('x') }]))
    await expect(unzip(archive, join(folder, 'into'), { except: /^$/ })).rejects.toThrow(
      /invalid relative path/,
    )
    expect(await readdir(folder)).toEqual(['app.zip'])
  })
})
