import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasDisplay } from '../../main/launch/hasDisplay.mjs'
import { cacheFolder } from '../../main/launch/places.mjs'

describe('the cache', () => {
  it('is where the user keeps caches', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/fast' })).toBe(join('/fast', 'quoin'))
  })

  it('is in the home folder otherwise', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '' })).toBe(join(homedir(), '.cache', 'quoin'))
  })
})

describe('a display', () => {
  it('is there under X11 and under Wayland', () => {
    expect(hasDisplay('linux', { DISPLAY: ':99' })).toBe(true)
    expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  })

  it('is missing on a server, where an empty name counts as none', () => {
    expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  })

  it('is always there on a Mac and on Windows', () => {
    expect(hasDisplay('darwin', {})).toBe(true)
    expect(hasDisplay('win32', {})).toBe(true)
  })
})
