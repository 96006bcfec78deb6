import { describe, expect, test } from 'vitest'
import { merging, unmerging, type Entries } from '../../../shared/directory/merging.ts'
import { idsOf, isCircular, standing } from '../../../shared/model/standing.ts'
import { Records } from '../../../shared/document/records.ts'
import { fold } from '../../../shared/document/recordsDiff.ts'
import { newEntry, type Entry } from '../../../shared/model/entry.ts'
import { newSource } from '../../../shared/model/source.ts'
import type { Result } from '../../../shared/result.ts'

const person = (id: string, name: string, given: Partial<Entry> = {}): Entry =>
  newEntry(newSource(id, 'person', { name }), given)

function done<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message)
  return result.value
}

const merge = (entries: Entries, from: string, into: string) =>
  fold(entries, done(merging(entries, from, into)))
const unmerge = (entries: Entries, id: string) => fold(entries, done(unmerging(entries, id)))
const ALL = Records.of([
  person('s1', 'Keir Starmer', { aliases: ['Starmer'] }),
  person('s2', 'Kier Starmer', { aliases: ['STARMER', 'Sir Kier'] }),
  person('s3', 'The prime minister'),
])

describe('two entries that turn out to be one', () => {
  test('are that one under both ids, which goes by both names', () => {
    const merged = merge(ALL, 's2', 's1')
    const find = (id: string) => merged.get(id)
    expect(standing(find, 's2')?.name).toBe('Keir Starmer')
    expect(merged.get('s1')?.aliases).toEqual(['Starmer', 'Kier Starmer', 'Sir Kier'])
    expect([...idsOf(merged.values(), 's1')]).toEqual(['s1', 's2'])
  })

  test('are what they were when that is taken back, with what was changed in between', () => {
    const merged = merge(ALL, 's2', 's1')
    const kept = merged.get('s1')
    if (!kept) throw new Error('gone')
    const titled = merged.with([{ ...kept, aliases: [...kept.aliases, 'the PM'], affiliation: 'Labour' }])
    const apart = unmerge(titled, 's2')
    expect(apart.get('s2')).toEqual(ALL.get('s2'))
    expect(apart.get('s1')).toMatchObject({ aliases: ['Starmer', 'the PM'], affiliation: 'Labour' })
  })

  test('of three, each is taken back by itself, and old ids are found at however many steps', () => {
    const chain = merge(merge(ALL, 's3', 's2'), 's2', 's1')
    expect(standing((id) => chain.get(id), 's3')?.id).toBe('s1')
    const apart = unmerge(chain, 's2')
    expect(standing((id) => apart.get(id), 's3')?.id).toBe('s2')
    expect(unmerge(apart, 's3').get('s2')).toEqual(ALL.get('s2'))
  })

  test('of three, taking the first apart takes its name off all that it was given on to', () => {
    const three = Records.of([person('a', 'Ann'), person('b', 'Bo'), person('c', 'Cy')])
    const chain = merge(merge(three, 'a', 'b'), 'b', 'c')
    expect(chain.get('c')?.aliases).toEqual(['Bo', 'Ann'])
    const apart = unmerge(chain, 'a')
    expect(apart.get('c')?.aliases).toEqual(['Bo'])
    expect(unmerge(apart, 'b').get('c')).toEqual(three.get('c'))
  })

  test('keep a name that another merged entry has, too', () => {
    const both = merge(merge(ALL.with([person('s4', 'Kier Starmer')]), 's2', 's1'), 's4', 's1')
    const apart = unmerge(both, 's2')
    expect(apart.get('s1')?.aliases).toEqual(['Starmer', 'Kier Starmer'])
  })

  test('are not merged into each other, into themselves, or twice', () => {
    const merged = merge(ALL, 's2', 's1')
    expect(merging(merged, 's1', 's2')).toMatchObject({ ok: false, code: 'same' })
    expect(merging(merged, 's1', 's1')).toMatchObject({ ok: false, code: 'same' })
    expect(merging(merged, 's2', 's3')).toMatchObject({ ok: false, code: 'merged' })
    expect(merging(merged, 's2', 's9')).toMatchObject({ ok: false, code: 'gone' })
    expect(unmerging(merged, 's1')).toMatchObject({ ok: false, code: 'gone' })
  })

  test('an unnamed source gives nobody its description as a name', () => {
    const unnamed = newEntry(newSource('s5', 'anonymous', { descriptor: 'a senior official' }))
    expect(merge(ALL.with([unnamed]), 's5', 's1').get('s1')?.aliases).toEqual(['Starmer'])
  })
})

test('whoever follows a circle comes to an end', () => {
  const circle = new Map([
    ['s1', { id: 's1', mergedInto: 's2' }],
    ['s2', { id: 's2', mergedInto: 's1' }],
  ])
  const find = (id: string) => circle.get(id)
  expect(isCircular(find, { id: 's1', mergedInto: 's2' })).toBe(true)
  expect(standing(find, 's1')?.id).toBe('s1')
})
