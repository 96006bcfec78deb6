import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { snapToGraphemes, trimRange } from '../../../shared/text/graphemes.ts'
import { graphemeBorders, wireText } from './helpers.ts'
import { growth } from '../../helpers/growth.ts'

const textAndRange = wireText.chain((text) =>
  fc
    .tuple(fc.integer({ min: 0, max: text.length }), fc.integer({ min: 0, max: text.length }))
    .map(([a, b]) => ({ text, range: { start: Math.min(a, b), end: Math.max(a, b) } })),
)

test('a tag never cuts what readers see as one character', () => {
  fc.assert(
    fc.property(textAndRange, ({ text, range }) => {
      const borders = graphemeBorders(text)
      const { start, end } = snapToGraphemes(text, range)
      const sorted = [...borders]
      expect(start).toBe(sorted.findLast((border) => border <= range.start))
      expect(end).toBe(sorted.find((border) => border >= range.end))
    }),
    { numRuns: 500 },
  )
})

test('trimming leaves neither outer white space nor half a character', () => {
  fc.assert(
    fc.property(textAndRange, ({ text, range }) => {
      const borders = graphemeBorders(text)
      const { start, end } = trimRange(text, snapToGraphemes(text, range))
      expect(borders.has(start) && borders.has(end)).toBe(true)
      expect(end > start && borders.has(start + 1) && /\s/.test(text.charAt(start))).toBe(false)
    }),
  )
})

test('a flag in a megabyte of text is found without reading the megabyte', () => {
  const around = (words: number) => `${'word '.repeat(words)}🇬🇧${' word'.repeat(words)}`
  const snap = (words: number): void => {
    const text = around(words)
    const flag = text.indexOf('🇬🇧')
    for (let i = 0; i < 20_000; i += 1) snapToGraphemes(text, { start: flag + 1, end: flag + 2 })
  }
  // As much work in a long text as in a short one; to read it would be eight times as much.
  expect(growth(snap, 200_000)).toBeLessThan(4)
  const text = around(200_000)
  const flag = text.indexOf('🇬🇧')
  expect(snapToGraphemes(text, { start: flag + 1, end: flag + 2 })).toEqual({ start: flag, end: flag + 4 })
})

test.each([
  [2, 1],
  [-1, 2],
  [0, 99],
  [0.5, 1],
])('a range %d–%d outside the text is a programmer’s mistake', (start, end) => {
  expect(() => snapToGraphemes('text', { start, end })).toThrow(RangeError)
})
