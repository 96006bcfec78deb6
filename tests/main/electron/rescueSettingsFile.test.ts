import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { rescueSettingsFile, settingsPlaces } from '../../../main/electron/rescueSettingsFile.ts'

let profile = ''
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'quoin-settings-'))
})
afterEach(() => {
  rmSync(profile, { recursive: true, force: true })
})

const places = () => settingsPlaces(profile)
const rescue = () => rescueSettingsFile(places(), 'then')

/** The twelve corruptions of the design, for this store. */
const DAMAGED: readonly (readonly [what: string, make: (file: string) => void])[] = [
  ['empty', (file) => writeFileSync(file, '')],
  ['cut in the middle', (file) => writeFileSync(file, '{"preferences": {"theme": "da')],
  ['zeros', (file) => writeFileSync(file, Buffer.alloc(400))],
  [
    'noise',
    (file) => writeFileSync(file, Buffer.from(Array.from({ length: 400 }, (_, i) => (i * 89) % 256))),
  ],
  ['white space', (file) => writeFileSync(file, '  \n')],
  ['a list', (file) => writeFileSync(file, '[]')],
  ['nothing at all', (file) => writeFileSync(file, 'null')],
  ['a number', (file) => writeFileSync(file, '7')],
  ['nested without end', (file) => writeFileSync(file, '['.repeat(100_000))],
  ['larger than preferences can be', (file) => writeFileSync(file, `{"a": "${'x'.repeat(2_000_000)}"}`)],
  ['a folder', (file) => mkdirSync(file)],
  ['a link to a device', (file) => symlinkSync('/dev/zero', file)],
  ['a pipe', (file) => execFileSync('mkfifo', [file])],
  ['a link to nowhere', (file) => symlinkSync('/nowhere/at/all', file)],
]

describe('a preferences file', () => {
  it('that is not there yet is no trouble', () => {
    expect(rescue()).toEqual({ outcome: 'none' })
  })

  it('that is good stays, with a copy kept', () => {
    writeFileSync(places().file, '{"preferences": {}}')
    expect(rescue()).toEqual({ outcome: 'good' })
    expect(readFileSync(places().backup, 'utf8')).toBe('{"preferences": {}}')
  })

  it.each(DAMAGED)('that is %s is set aside', (_what, make) => {
    make(places().file)
    const asideAs = join(places().quarantine, 'preferences-then.json')
    expect(rescue()).toEqual({ outcome: 'defaults', asideAs })
    expect(readdirSync(profile)).toEqual(['quarantine'])
    expect(readdirSync(places().quarantine)).toEqual(['preferences-then.json'])
  })

  it('that is damaged keeps its bytes, and the last good one takes its place', () => {
    writeFileSync(places().file, '{"lastSlug": "good"}')
    rescue()
    writeFileSync(places().file, '{"lastSlug": "go')
    expect(rescue()).toMatchObject({ outcome: 'restored' })
    expect(readFileSync(join(places().quarantine, 'preferences-then.json'), 'utf8')).toBe('{"lastSlug": "go')
    expect(readFileSync(places().file, 'utf8')).toBe('{"lastSlug": "good"}')
  })
})
