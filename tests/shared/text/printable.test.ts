import { expect, test } from 'vitest'
import { printable } from '../../../shared/text/printable.ts'

test.each([
  ['colours and cursor moves', 'a\u001b[31mb\u009b2J', 'a<U+001B>[31mb<U+009B>2J'],
  ['a line that writes over the one before', 'done\rfailed', 'done<U+000D>failed'],
  ['directions turned', 'emit\u202eeht pots\u2066', 'emit<U+202E>eht pots<U+2066>'],
  ['what takes no room', 'a\u200bb\u2060\ufeff\u00ad', 'a<U+200B>b<U+2060><U+FEFF><U+00AD>'],
  ['letters hidden as tags', 'a\u{e0061}', 'a<U+E0061>'],
  ['half a character', 'a\ud83d', 'a<U+D83D>'],
])('shows %s by their numbers', (_title, text, shown) => {
  expect(printable(text)).toBe(shown)
})

test('leaves words, emoji, Persian joints, tabs and line ends as they are', () => {
  const text = 'می\u200cخواهم 👩\u200d👧 e\u0301\ttwo\n'
  expect(printable(text)).toBe(text)
})
