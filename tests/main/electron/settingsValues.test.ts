import { describe, expect, it } from 'vitest'
import { DEFAULT_PREFERENCES } from '../../../shared/preferences.ts'
import { parseSettings } from '../../../main/electron/settingsValues.ts'

describe('what the preferences file holds', () => {
  it('is the usual when it holds nothing', () => {
    expect(parseSettings({})).toEqual({
      preferences: DEFAULT_PREFERENCES,
      recent: [],
      places: [],
      watched: [],
      opening: [],
    })
  })

  it('falls back field by field', () => {
    const stored = { theme: 'pink', mode: 'editing', showDesk: 'yes', showInspector: false, more: 1 }
    expect(parseSettings({ preferences: stored }).preferences).toEqual({
      theme: 'system',
      mode: 'editing',
      showDesk: true,
      showInspector: false,
      formShare: DEFAULT_PREFERENCES.formShare,
      zoom: 100,
      author: '',
    })
  })

  it.each([null, 7, 'x', [], [1], { theme: null }])('survives preferences that are %j', (preferences) => {
    expect(parseSettings({ preferences }).preferences).toEqual(DEFAULT_PREFERENCES)
  })

  it('is not fooled by keys that every object has', () => {
    const preferences: unknown = JSON.parse('{"__proto__": {"theme": "dark"}, "constructor": 1}')
    expect(parseSettings({ preferences }).preferences).toEqual(DEFAULT_PREFERENCES)
  })

  it('keeps the recent files that are names, and no more than ten', () => {
    const recent = ['a', 7, '', null, ...Array.from({ length: 20 }, (_, index) => `f${index}`)]
    expect(parseSettings({ recent }).recent).toEqual([
      'a',
      ...Array.from({ length: 9 }, (_, index) => `f${index}`),
    ])
  })

  it('keeps where one was in articles, and drops what is no place', () => {
    const place = { caret: 3, shown: { pos: 40, top: -7.5 } }
    const places = [{ slug: 'a', place }, { slug: 'b', place: { caret: -1, shown: null } }, 7, null]
    expect(parseSettings({ places }).places).toEqual([{ slug: 'a', place }])
    expect(parseSettings({ places: 'x' }).places).toEqual([])
  })

  it('keeps the folders that are watched, and drops what names none', () => {
    const good = { desk: '/desk', folder: '/wires' }
    const watched = [good, { desk: '/other' }, { desk: '', folder: '/x' }, 7, null]
    expect(parseSettings({ watched }).watched).toEqual([good])
    expect(parseSettings({ watched: { desk: 'x' } }).watched).toEqual([])
  })

  it('drops a window and an article that make no sense', () => {
    expect(parseSettings({ window: { x: 'left' }, lastSlug: 7 })).not.toHaveProperty('window')
    expect(parseSettings({ window: { x: 'left' }, lastSlug: 7 })).not.toHaveProperty('lastSlug')
  })
})
