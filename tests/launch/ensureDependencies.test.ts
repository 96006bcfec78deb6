import { describe, expect, it } from 'vitest'
import { missingPackages, nativePartsNotLocked } from '../../main/launch/ensureDependencies.mjs'

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/react': { version: '19.3.1' },
    'node_modules/fsevents': { version: '2.3.3', optional: true },
    'node_modules/ours': { link: true },
  },
}

describe('what is missing', () => {
  it('leaves an installation alone that agrees with the lockfile', () => {
    expect(missingPackages(wanted, { packages: { 'node_modules/react': { version: '19.3.1' } } })).toEqual([])
  })

  it('names a package that was never installed', () => {
    expect(missingPackages(wanted, { packages: {} })).toEqual(['node_modules/react'])
  })

  it('names a package whose version changed with the last pull', () => {
    const installed = { packages: { 'node_modules/react': { version: '18.0.0' } } }
    expect(missingPackages(wanted, installed)).toEqual(['node_modules/react'])
  })

  it('does not miss an optional package for another platform', () => {
    const installed = { packages: { 'node_modules/react': { version: '19.3.1' } } }
    expect(missingPackages(wanted, installed)).not.toContain('node_modules/fsevents')
  })
})

describe('a lockfile made where the registry carries only some platforms', () => {
  const lock = {
    packages: {
      'node_modules/linter': {
        optionalDependencies: { 'linter-darwin-arm64': '1.2.3', 'linter-linux-x64': '1.2.3' },
      },
      'node_modules/linter-linux-x64': { version: '1.2.3', optional: true },
    },
  }

  it('still gives another platform its tools, in the exact version', () => {
    expect(nativePartsNotLocked(lock, 'darwin-arm64')).toEqual(['linter-darwin-arm64@1.2.3'])
  })

  it('adds nothing where it is complete', () => {
    expect(nativePartsNotLocked(lock, 'linux-x64')).toEqual([])
  })
})
