import { expect, test } from 'vitest'
import { cueAt } from '../../../shared/suggest/atCaret/cueAt.ts'
import { quoteAt } from '../../../shared/suggest/atCaret/quoteAt.ts'
import { sourceAt } from '../../../shared/suggest/atCaret/sourceAt.ts'
import type { Range } from '../../../shared/text/range.ts'

/** What is meant at the `|` of a paragraph. */
function meant(
  find: (words: string, caret: number, language: string) => readonly Range[],
  marked: string,
  language = 'und',
) {
  const words = marked.replace('|', '')
  return find(words, marked.indexOf('|'), language).map(({ start, end }) => words.slice(start, end))
}

test.each([
  [
    'a statement without marks is taken without its “X said”',
    'The mayor said the quay would st|ay open until spring.',
    ['the quay would stay open until spring'],
  ],
  [
    'so it is when the caret is in the “X said”',
    'The may|or said the quay would stay open until spring.',
    ['the quay would stay open until spring'],
  ],
  [
    'what follows its “according to” is left out',
    'The quay will st|ay open, according to the mayor.',
    ['The quay will stay open'],
  ],
  [
    'both pieces of a split quotation are taken',
    '“We st|ay,” Ana Ruiz said. “For good.”',
    ['“We stay,”', '“For good.”'],
  ],
  ['whichever the caret is in', '“The quay,” said Ana Ruiz, “sta|ys.”', ['“The quay,”', '“stays.”']],
  [
    'marked words inside a statement are the marked words',
    'She said the quay would “stay op|en” for good.',
    ['“stay open”'],
  ],
  [
    'a sentence in which nobody says anything is taken whole',
    'It rained. The quay was e|mpty. Gulls came.',
    ['The quay was empty.'],
  ],
  [
    'the next sentence has nothing to do with it',
    'Ana said it was over. The quay was e|mpty.',
    ['The quay was empty.'],
  ],
])('%s', (_, marked, expected) => {
  expect(meant(quoteAt, marked)).toEqual(expected)
})

test('in a language without a lexicon the quotation or the sentence is taken', () => {
  expect(meant(quoteAt, 'Der Hafen ble|ibt offen, sagte sie.', 'de')).toEqual([
    'Der Hafen bleibt offen, sagte sie.',
  ])
  expect(meant(quoteAt, '„Der Hafen ble|ibt“, sagte sie.', 'de')).toEqual(['„Der Hafen bleibt“'])
})

test.each([
  ['a name with its title', '“We stay,” Harbour Mayor Ana Ru|iz said.', ['Harbour Mayor Ana Ruiz']],
  ['a name nobody quotes', 'She walked with Gareth R. Pu|gh along the quay.', ['Gareth R. Pugh']],
  ['the source as the engine reads it', 'A port off|icial denied that it was late.', ['A port official']],
  ['a noun phrase', 'Nobody saw the old harbour mas|ter that day.', ['the old harbour master']],
  ['a pronoun', '“We stay,” sh|e said.', ['she']],
])('a source is %s', (_, marked, expected) => {
  expect(meant(sourceAt, marked)).toEqual(expected)
})

test('a cue is the verb with what belongs to it', () => {
  expect(meant(cueAt, 'The mayor would not s|ay whether it was over.')).toEqual(['would not say'])
  expect(meant(cueAt, 'It was over, accord|ing to the mayor.')).toEqual(['according to'])
  expect(meant(cueAt, 'A loud whis|per went round.')).toEqual(['whisper'])
})
