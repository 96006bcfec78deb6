import { describe, expect, test } from 'vitest'
import type { Frame, GoldDocument, GoldFrame } from '../gold.ts'
import { at, frame, goldOf } from '../goldOf.ts'
import { ROLES } from './compareDocument.ts'
import { MEASURES } from './countDocument.ts'
import { score } from './score.ts'

const TEXT =
  '“It is 😀 over,” said Ann Lee. Bob Ray told CNN that he left. According to police, “two men” fled.'

const STORY = goldOf('a', TEXT, [
  { type: 'direct', content: ['“It is 😀 over,”'], cue: 'said', source: 'Ann Lee' },
  { type: 'indirect', content: ['that he left'], cue: 'told CNN', source: 'Bob Ray' },
  { type: 'mixed', content: ['“two men”', 'fled'], cue: 'According to', source: 'police' },
])
const GOLD: readonly GoldDocument[] = [STORY, goldOf('b', 'No quotes here.', [])]

/** The gold as a prediction, with one attribution changed. */
function changed(index: number, change: (given: GoldFrame) => Partial<Frame>): ReadonlyMap<string, Frame[]> {
  const frames = STORY.attributions.map((each, i) => (i === index ? { ...each, ...change(each) } : each))
  return new Map([['a', frames]])
}
const withMore = (more: Frame): ReadonlyMap<string, readonly Frame[]> =>
  new Map([['a', [...STORY.attributions, more]]])
const allRight = new Map([['a', STORY.attributions]])
const scored = (predictions: ReadonlyMap<string, readonly Frame[]>) => score(GOLD, predictions)

describe('the gold itself', () => {
  const summary = scored(allRight)

  test.each(ROLES.flatMap((role) => MEASURES.map((measure) => [role, measure] as const)))(
    'is right in every %s by %s',
    (role, measure) => expect(summary[role][measure]).toEqual({ p: 1, r: 1, f1: 1 }),
  )

  test('has all the right sources', () => {
    expect(summary.pairAccuracy).toBe(1)
    expect(summary.pair.f1).toBe(1)
  })
})

describe('nothing', () => {
  const summary = scored(new Map())

  test.each(ROLES.flatMap((role) => MEASURES.map((measure) => [role, measure] as const)))(
    'is 0 in every %s by %s',
    (role, measure) => expect(summary[role][measure]).toEqual({ p: 0, r: 0, f1: 0 }),
  )

  test('has no right source', () => {
    expect(summary.pairAccuracy).toBe(0)
    expect(summary.pair.f1).toBe(0)
  })
})

describe('sources', () => {
  test('a wrong one is a wrong pair and leaves the content alone', () => {
    const summary = scored(changed(0, () => ({ source: [at(TEXT, 'Bob Ray')] })))
    expect(summary.pairAccuracy).toBeCloseTo(2 / 3, 9)
    expect(summary.content.exact.f1).toBe(1)
    expect(summary.source.exact.r).toBeLessThan(1)
    expect(summary.pair.f1).toBeLessThan(1)
  })

  test('swapped: the spans are right and the pairs wrong', () => {
    const [first, second] = STORY.attributions
    const frames = STORY.attributions.map((each, i) => ({
      ...each,
      source: [second, first, each][i]?.source ?? [],
    }))
    const summary = scored(new Map([['a', frames]]))
    expect(summary.source.exact.f1).toBe(1)
    expect(summary.pairAccuracy).toBeCloseTo(1 / 3, 9)
  })

  test('a missing one is wrong', () => {
    expect(scored(changed(0, () => ({ source: [] }))).pairAccuracy).toBeCloseTo(2 / 3, 9)
  })

  test('half of a contraction is a word of its own', () => {
    const text = '“Yes,” he’s said. “Yes,” he’s said.'
    const gold = goldOf('c', text, [{ content: ['“Yes,”'], cue: 'said', source: 'he' }])
    const summary = score([gold], new Map([['c', gold.attributions]]))
    expect(summary.pairAccuracy).toBe(1)
    expect(summary.source.token.f1).toBe(1)
  })
})

describe('content', () => {
  const end = ({ content: [span] }: Frame, end: (span: { start: number; end: number }) => number) =>
    span === undefined ? {} : { content: [{ ...span, end: end(span) }] }

  test('two characters short: not exact, exact after trimming, overlapping', () => {
    const { content } = scored(changed(0, (given) => end(given, (span) => span.end - 2)))
    expect(content.exact.r).toBeLessThan(1)
    expect(content.loose.f1).toBe(1)
    expect(content.overlap.f1).toBe(1)
  })

  test('without its leading “that” it is exact after trimming', () => {
    const { content } = scored(changed(1, () => ({ content: [at(TEXT, 'he left')] })))
    expect(content.exact.r).toBeLessThan(1)
    expect(content.loose.f1).toBe(1)
  })

  test('under half of it is no match', () => {
    const { content } = scored(changed(0, (given) => end(given, (span) => span.start + 6)))
    expect(content.overlap.r).toBeLessThan(1)
  })

  test('proposed twice costs precision', () => {
    const { content } = scored(withMore({ content: [{ start: 1, end: 14 }], cue: [], source: [] }))
    expect(content.overlap.r).toBe(1)
    expect(content.overlap.p).toBeLessThan(1)
  })

  test('without one of its pieces is not exact', () => {
    const { content } = scored(changed(2, () => ({ content: [at(TEXT, '“two men”')] })))
    expect(content.exact.r).toBeLessThan(1)
    expect(content.overlap.r).toBe(1)
  })

  test('where nobody annotated does not count against it', () => {
    const extra = withMore({ content: [at(TEXT, 'Bob Ray')], cue: [], source: [] })
    const ignoring = [{ ...STORY, ignore: [at(TEXT, 'Bob Ray told')] }]
    expect(score(ignoring, extra).content.overlap.p).toBe(1)
    expect(score([STORY], extra).content.overlap.p).toBeLessThan(1)
  })
})

test('only quoted ones are looked at when that is asked', () => {
  const summary = score(GOLD, allRight, 'quoted')
  expect(summary.gold).toBe(2)
  expect(summary.content.exact.f1).toBe(1)
})

test('offsets after an emoji are UTF-16 code units', () => {
  const [span] = frame(TEXT, { content: ['Bob Ray'] }).content
  expect(span).toEqual({ start: 31, end: 38 })
})

test('a prediction for another article does not count', () => {
  expect(scored(new Map([['zzz', STORY.attributions]])).content.exact.r).toBe(0)
})
