import { describe, expect, test } from 'vitest'
import { broughtForward } from '../../../shared/directory/broughtForward.ts'
import { withoutMerged } from '../../../shared/directory/withoutMerged.ts'
import { Records } from '../../../shared/document/records.ts'
import { asSource, newEntry, withoutPrivate, type Entry } from '../../../shared/model/entry.ts'
import { newSource, sourceKind } from '../../../shared/model/source.ts'
import { headKind, HEAD_ID } from '../../../shared/model/head.ts'
import { encode } from '../../../shared/document/encode.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

const ARTICLE = markedArticle('[a1 “Done,”] said <m1 Ana Ruiz>.')
const copy = newSource('s1', 'person', { name: 'Ana Ruiz', descriptor: 'deputy mayor' })
const entry = (given: Partial<Entry> = {}, id = 's1', name = 'Ana Ruiz'): Entry =>
  newEntry(newSource(id, 'person', { name }), given)

describe('an article’s copy of a source', () => {
  const records = Records.of([...ARTICLE.state.records.values(), copy])

  test('takes its names and kind from the directory, and keeps the title that it was known by then', () => {
    const given = { kind: 'group', descriptor: 'mayor', aliases: ['Ruiz'] } as const
    const renamed = entry(given, 's1', 'Ana M. Ruiz')
    expect(broughtForward(records, Records.of([renamed]))).toEqual([
      { ...copy, name: 'Ana M. Ruiz', kind: 'group', aliases: ['Ruiz'] },
    ])
  })

  test('takes what it has nothing of from the directory, so that undoing a word there brings that back', () => {
    const known = entry({ affiliation: 'City Hall', audienceRole: 'official' })
    const [brought] = broughtForward(records, Records.of([known]))
    expect(brought).toEqual({ ...copy, affiliation: 'City Hall', audienceRole: 'official' })
  })

  test('keeps what was changed in it since the directory last learnt of it', () => {
    const changed = { ...copy, name: 'Ana Ruiz-Vega', affiliation: 'the opposition' }
    const now = records.with([changed])
    expect(broughtForward(now, Records.of([entry({ affiliation: 'City Hall' })]), records)).toEqual([])
  })

  test('names what it was merged into, which joins the article at however many steps, and is let go again', () => {
    const [two, three] = [entry({ mergedInto: 's3' }, 's2', 'A. Ruiz'), entry({}, 's3', 'Ana Ruiz-Vega')]
    const put = broughtForward(records, Records.of([entry({ mergedInto: 's2' }), two, three]))
    expect(put.map(({ id, mergedInto }) => [id, mergedInto])).toEqual([
      ['s1', 's2'],
      ['s2', 's3'],
      ['s3', undefined],
    ])
    const after = records.with(put)
    expect(broughtForward(after, Records.of([entry(), two, three]))).toEqual([copy])
  })

  test('stays the very same when there is nothing new, or the directory does not know it', () => {
    expect(broughtForward(records, Records.of([entry()]))).toEqual([])
    expect(broughtForward(records, Records.of([entry({}, 's9')]))).toEqual([])
  })
})

test('nothing private and nothing that only the desk keeps is in what an article or a window gets', () => {
  const secret = entry({
    private: { name: 'Deep Throat', note: 'met in the garage' },
    titles: [{ id: 't1', title: 'Deputy', from: '1972' }],
    gave: ['x'],
  })
  expect(asSource(secret)).toEqual(newSource('s1', 'person', { name: 'Ana Ruiz' }))
  expect(JSON.stringify(withoutPrivate(secret))).not.toMatch(/Throat|garage/)
})

test('an exported article names whom a source has turned out to be, and not the old entry', () => {
  const { state } = ARTICLE
  const head = state.records.find(headKind, HEAD_ID)
  const quote = state.records.get('a1')
  if (!head || quote?.record !== 'attribution') throw new Error('no quote')
  const records = state.records.with([
    { ...quote, status: 'accepted', sourceIds: ['s1'] },
    { ...copy, mergedInto: 's2' },
    newSource('s2', 'person', { name: 'Ana Ruiz-Vega' }),
  ])
  const tagged = encode(withoutMerged({ ...state, records }), () => '0'.repeat(64))
  expect(tagged.attributions[0]?.sourceIds).toEqual(['s2'])
  expect(tagged.sources.map(({ id, name }) => [id, name])).toEqual([['s2', 'Ana Ruiz-Vega']])
  // On the desk's own disk both are there, for the day when the merging is taken back.
  const own = encode({ ...state, records }, () => '0'.repeat(64))
  expect(own.sources.map(({ id }) => id)).toEqual(['s1', 's2'])
  expect(own.attributions[0]?.sourceIds).toEqual(['s1'])
  expect(records.find(sourceKind, 's1')?.mergedInto).toBe('s2')
})
