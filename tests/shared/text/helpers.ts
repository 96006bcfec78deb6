import * as fc from 'fast-check'

const PIECES = [
  'said',
  'told CNN',
  'according to',
  'Ana Ruiz',
  'She',
  'he',
  'that',
  'the mayor',
  'U.S.',
  'Mr.',
  'and',
  'was',
  '“',
  '”',
  '"',
  "''",
  '«',
  '»',
  '„',
  '‘',
  '’',
  "'",
  '.',
  ',',
  '?',
  '!',
  ':',
  ';',
  '—',
  '(',
  ')',
  ' ',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\r\n',
  '\u2028',
  '\u2029',
  '\u00a0',
  '👩‍👩‍👧‍👦',
  '🇬🇧',
  'e\u0301',
  '\u0301',
  'مرحبا',
  '\u0600',
  '한국',
  'ปี',
  '\ud83d',
  'क्षि',
  '\u200d',
  '1,709',
  '3.5',
  'By JANE DOE',
  '© 2026',
  '(Reuters) -',
  '16 March 2026',
]

/** Texts that look like wire copy gone wrong: quotes of every style, odd spaces, emoji, accents, half a surrogate pair. */
export const wireText = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(''))

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Offsets between the graphemes of a text, worked out the slow and certain way. */
export function graphemeBorders(text: string): ReadonlySet<number> {
  return new Set([...Array.from(segmenter.segment(text), ({ index }) => index), text.length])
}
