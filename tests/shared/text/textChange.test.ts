import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyChange, changeBetween } from '../../../shared/text/textChange.ts'

test('a copy of a text that hears of a change says the same as the text', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '“', '😀', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyChange(before, changeBetween(before, after))).toBe(after)
    }),
  )
})

test.each([
  ['the mayor said', 'the mayor said', { start: 14, end: 14, insert: '' }],
  ['', 'She left.', { start: 0, end: 0, insert: 'She left.' }],
  ['the mayor said', 'the old mayor said', { start: 4, end: 4, insert: 'old ' }],
  ['the old mayor said', 'the mayor said', { start: 4, end: 8, insert: '' }],
  ['aaa', 'aaaa', { start: 3, end: 3, insert: 'a' }],
])('of “%s” -> “%s” only what differs is told', (before, after, change) => {
  expect(changeBetween(before, after)).toEqual(change)
})
