import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitBlocks } from '../../../shared/text/splitBlocks.ts'
import { wireText } from './helpers.ts'
import { growth, LINEAR } from '../../helpers/growth.ts'

const paragraphs = (text: string) => splitBlocks(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['an empty draft has no paragraphs', '', []],
  ['a draft of white space has no paragraphs', ' \n\u2028 \t\r\n', []],
  ['every line is a paragraph where no line is blank', 'One.\nTwo.\r\nThree.', ['One.', 'Two.', 'Three.']],
  [
    'a blank line parts paragraphs, a single line end does not',
    'One\nmore.\n \t\nTwo.',
    ['One\nmore.', 'Two.'],
  ],
  ['Windows line ends are no blank lines', 'One.\r\nTwo.', ['One.', 'Two.']],
  ['Windows line ends part paragraphs when doubled', 'A\r\nb\r\n\r\nC', ['A\r\nb', 'C']],
  ['blank lines around the text make no soft breaks', '\n\nOne.\nTwo.\n\n', ['One.', 'Two.']],
  ['a line separator is a soft break among blank lines', 'A\u2028b\n\nC', ['A\u2028b', 'C']],
  ['a paragraph separator always parts paragraphs', 'A\u2029b\n\nC', ['A', 'b', 'C']],
  ['leading spaces stay outside the paragraph', '  One. \n\n\u00a0Two.', ['One.', 'Two.']],
])('%s', (_title, text, expected) => {
  expect(paragraphs(text)).toEqual(expected)
})

test('nothing but white space lies between paragraphs, and none begins or ends with it', () => {
  fc.assert(
    fc.property(wireText, (text) => {
      let at = 0
      for (const { start, end } of splitBlocks(text)) {
        expect(text.slice(at, start).trim()).toBe('')
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
        at = end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})

test('ten million characters on one line are one paragraph, found at once', () => {
  const text = (words: number) => `${' '.repeat(1000)}${'word '.repeat(words)}`
  const all = text(2_000_000)
  expect(splitBlocks(all)).toEqual([{ start: 1000, end: all.length - 1 }])
  expect(growth((words) => splitBlocks(text(words)), 2_000_000)).toBeLessThan(LINEAR)
})
