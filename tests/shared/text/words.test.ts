import { expect, test } from 'vitest'
import { countWords, wordAt } from '../../../shared/text/words.ts'

test.each([
  ['', 0],
  ['One two  three.', 3],
  ['well-known don’t 3.5', 3],
  ['talks—which failed — went on', 5],
  ['… — “”', 0],
])('counts the words of “%s” as a newsroom does', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test.each([
  ['the word under the caret', 'He left early.', 4, 'left'],
  ['the word the caret stands behind', 'He left early.', 7, 'left'],
  ['a word with an apostrophe', 'They don’t know', 9, 'don’t'],
  ['a word with a hyphen', 'a well-known man', 3, 'well-known'],
  ['a word with a combining accent', 'un e\u0301clair', 4, 'e\u0301clair'],
  ['a word outside the basic plane', 'a 𝒜𝒷 b', 4, '𝒜𝒷'],
])('finds %s', (_title, text, offset, word) => {
  const found = wordAt(text, offset)
  expect(found && text.slice(found.start, found.end)).toBe(word)
})

test('finds no word between stop and quotation mark', () => {
  expect(wordAt('He left. “Go”', 9)).toBeUndefined()
})

test('an offset beyond the text is a programmer’s mistake', () => {
  expect(() => wordAt('text', 5)).toThrow(RangeError)
})

test.each([
  ['the council’s well-known plan', 4],
  ['He left — “ … ” – at 9', 4],
  ['one–two—three', 3],
  ['𝒜𝒷 שלום ١٢ 👩‍👩‍👧 e\u0301', 4],
  [' \u00a0\u2003\n', 0],
])('a newsroom counts “%s” as %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
