import { describe, expect, it } from 'vitest'
import { findDevServer } from '../../../main/electron/devServer.ts'
import { isOurs, pathInBundle } from '../../../main/electron/origin.ts'
import { unsafeSwitches } from '../../../main/electron/unsafeSwitches.ts'

describe('our one address', () => {
  it('is the bundle and nothing that looks like it', () => {
    expect(isOurs('app://bundle/index.html')).toBe(true)
    const others = [
      'app://bundle.evil/',
      'app://evil/bundle',
      'https://bundle/',
      'file:///bundle',
      '',
      'app:bundle',
      'x',
    ]
    expect(others.filter(isOurs)).toEqual([])
  })

  it('names a path only when it carries nothing more', () => {
    expect(pathInBundle('app://bundle/assets/a.js')).toBe('/assets/a.js')
    expect(pathInBundle('app://bundle/../../etc/passwd')).toBe('/etc/passwd')
    const others = [
      'app://bundle/a.js?x',
      'app://me@bundle/a.js',
      'app://me:x@bundle/a.js',
      'app://evil/a.js',
    ]
    expect(others.map(pathInBundle)).toEqual([undefined, undefined, undefined, undefined])
  })
})

describe('the development server', () => {
  const ELECTRON_RENDERER_URL = 'http://localhost:5173'

  it('is asked in development', () => {
    expect(findDevServer(false, { ELECTRON_RENDERER_URL })?.port).toBe('5173')
    expect(findDevServer(false, {})).toBeUndefined()
  })

  it('is never asked by a packaged Quoin, nor is one elsewhere', () => {
    expect(findDevServer(true, { ELECTRON_RENDERER_URL })).toBeUndefined()
    for (const address of ['http://example.com:5173', 'https://localhost', 'http://localhost.example.com/']) {
      expect(findDevServer(false, { ELECTRON_RENDERER_URL: address })).toBeUndefined()
    }
  })
})

describe('a packaged Quoin', () => {
  it('knows the switches that would take its walls down', () => {
    const started = (...words: readonly string[]) =>
      unsafeSwitches({ hasSwitch: (name) => words.includes(name) })
    expect(started('no-sandbox', 'lang')).toEqual(['no-sandbox'])
    expect(started('remote-debugging-port', 'disable-web-security')).toHaveLength(2)
    expect(started('lang')).toEqual([])
  })
})
