import { describe, expect, test } from 'vitest'
import { byRule } from './byRule.ts'
import { calibrationOf } from './calibration.ts'
import { errorGroups } from './errorGroups.ts'
import { errorsOf } from './errors.ts'
import { exampleLines } from './exampleLines.ts'
import { frame, goldOf } from './goldOf.ts'
import { compareDocument } from './score/compareDocument.ts'

const TEXT =
  '“We stay,” Ana Ruiz said. Jan Lund told us that the bridge would close in May for repairs. ' +
  'The board wants a new pier. The mayor warned that ships may wait. The clerk called it “art”.'
const GOLD = goldOf('a', TEXT, [
  { content: ['“We stay,”'], cue: 'said', source: 'Ana Ruiz' },
  { content: ['that the bridge would close in May for repairs'], cue: 'told us', source: 'Jan Lund' },
  { content: ['a new pier'], cue: 'wants', source: 'The board' },
  { content: ['that ships may wait'], cue: 'warned', source: 'The mayor' },
])
const proposal = (rule: string, confidence: number, words: Parameters<typeof frame>[1]) => ({
  ...frame(TEXT, words),
  rule,
  confidence,
})
const COMPARISON = compareDocument(GOLD, [
  proposal('quotationBefore', 0.97, { content: ['“We stay,”'], cue: 'said', source: 'Ana Ruiz' }),
  proposal('clauseAfter', 0.9, { content: ['that the bridge'], cue: 'told us', source: 'Jan Lund' }),
  proposal('clauseAfter', 0.9, { content: ['that ships may wait'], cue: 'warned', source: 'The clerk' }),
  proposal('naming', 0.4, { content: ['“art”'], cue: 'called', source: 'The clerk' }),
])
const ERRORS = errorsOf(COMPARISON)

test('every error is told once, under what went wrong', () => {
  expect(errorGroups(ERRORS, 0).map(({ kind, group, count }) => [kind, group, count])).toEqual([
    ['missed', 'indirect, other cue', 1],
    ['wrong boundaries', 'too short', 1],
    ['wrong source', 'another proposed', 1],
    ['spurious', 'naming', 1],
  ])
})

describe('an example', () => {
  const lines = (kind: string) => exampleLines(ERRORS.find((error) => error.kind === kind) ?? EMPTY)
  const EMPTY = { kind: 'missed', group: '', id: '', text: '' } as const

  test('shows gold and proposal under one another', () => {
    expect(lines('wrong source')).toEqual([
      'a, 136  clauseAfter 0.9',
      '  gold      . The board wants a new pier. <The mayor> {warned} [that ships may wait]. The clerk called it “art”.',
      '  proposed  . The board wants a new pier. The mayor {warned} [that ships may wait]. <The clerk> called it “art”.',
    ])
  })

  test('shows only what there is', () => {
    expect(lines('missed')).toHaveLength(2)
    expect(lines('spurious')[1]).toContain('<The clerk> {called} it [“art”]')
  })

  test('is one line that cannot drive a terminal, however long the article', () => {
    const text = `“A \u001b[31m${'very '.repeat(80)}\n\nlong one,” Lee said.`
    const gold = goldOf('\u001b[0m', text, [{ content: [text.slice(0, -10)], cue: 'said', source: 'Lee' }])
    const [error] = errorsOf(compareDocument(gold, []))
    const shown = exampleLines(error ?? EMPTY).join('')
    expect(shown).not.toContain('\u001b')
    expect(shown).not.toContain('\n')
    expect(shown).toMatch(/ve … ry/)
    expect(shown.length).toBeLessThan(220)
  })
})

test('more errors than are shown are spread over all of them', () => {
  const many = Array.from({ length: 9 }, (_, i) => ({
    kind: 'missed' as const,
    group: 'direct, no cue',
    id: String(i),
    text: '',
  }))
  expect(errorGroups(many, 3)[0]?.examples.map(({ id }) => id)).toEqual(['0', '3', '6'])
})

test('each reading has its own line, the busiest first', () => {
  expect(byRule([COMPARISON])).toEqual([
    {
      rule: 'clauseAfter',
      proposals: 2,
      contentRight: 1,
      pairRight: 0,
      contentPrecision: 0.5,
      pairPrecision: 0,
    },
    {
      rule: 'naming',
      proposals: 1,
      contentRight: 0,
      pairRight: 0,
      contentPrecision: 0,
      pairPrecision: 0,
    },
    {
      rule: 'quotationBefore',
      proposals: 1,
      contentRight: 1,
      pairRight: 1,
      contentPrecision: 1,
      pairPrecision: 1,
    },
  ])
})

test('confidence is held against what was right, its lower bound in the bucket', () => {
  const { buckets, sure } = calibrationOf([COMPARISON])
  expect(buckets.filter(({ proposals }) => proposals > 0)).toEqual([
    { title: '≥ 0.95', proposals: 1, right: 1, contentRight: 1 },
    { title: '0.9–0.95', proposals: 2, right: 0, contentRight: 0.5 },
    { title: '< 0.5', proposals: 1, right: 0, contentRight: 0 },
  ])
  expect(sure).toEqual({ title: '≥ 0.9', proposals: 3, right: 1 / 3, contentRight: 2 / 3 })
})
