import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { sentences } from '../../../shared/text/sentences.ts'
import { wireText } from './helpers.ts'

const read = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['two sentences', 'He left. She stayed.', ['He left.', 'She stayed.']],
  [
    'titles and initials do not end one',
    'Sen. J. R. Smith met Dr. Doe. They spoke.',
    ['Sen. J. R. Smith met Dr. Doe.', 'They spoke.'],
  ],
  [
    'decimals do not end one',
    'It rose 3.5 percent. Then it fell.',
    ['It rose 3.5 percent.', 'Then it fell.'],
  ],
  [
    'U.S. ends one only before a usual opening',
    'The U.S. Navy left the U.S. They waited.',
    ['The U.S. Navy left the U.S.', 'They waited.'],
  ],
  [
    'p.m. in mid-sentence',
    'At 4 p.m. Tuesday it closed. It stayed shut.',
    ['At 4 p.m. Tuesday it closed.', 'It stayed shut.'],
  ],
  ['the closing mark belongs to its sentence', '“We stay.” She left.', ['“We stay.”', 'She left.']],
  ['a small letter goes on', '“Why?” she asked. Nobody knew.', ['“Why?” she asked.', 'Nobody knew.']],
  ['three dots', 'He paused… Then he went on.', ['He paused…', 'Then he went on.']],
  ['no stop at all', 'Talks to open Tuesday', ['Talks to open Tuesday']],
  ['an empty paragraph', '  ', []],
])('%s', (_title, text, expected) => {
  expect(read(text)).toEqual(expected)
})

test('sentences keep every word', () => {
  fc.assert(
    fc.property(wireText, (text) => {
      expect(read(text).join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''))
    }),
  )
})
