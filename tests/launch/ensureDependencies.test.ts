import { describe, expect, it } from 'vitest'
import { missingPackages } from '../../main/launch/ensureDependencies.mjs'

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
