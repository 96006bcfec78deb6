import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentType } from '../../../shared/text/contentType.ts'
import { wireText } from './helpers.ts'

/** The type of what stands between ⟦ and ⟧. */
function typeOf(marked: string) {
  const text = marked.replaceAll(/[⟦⟧]/g, '')
  const content: { start: number; end: number }[] = []
  let gone = 0
  let start = 0
  for (const { 0: mark, index } of marked.matchAll(/[⟦⟧]/g)) {
    if (mark === '⟦') start = index - gone
    else content.push({ start, end: index - gone })
    gone += 1
  }
  return contentType(text, content)
}

test.each([
  ['curly marks make it direct', '⟦“We stay,”⟧ she said.', 'direct'],
  ['straight marks make it direct', '⟦"We stay,"⟧ she said.', 'direct'],
  ['doubled single marks make it direct', "⟦''We stay,''⟧ she said.", 'direct'],
  ['guillemets make it direct', '⟦« Nous restons »⟧, dit-elle.', 'direct'],
  ['German marks make it direct', '⟦„Wir bleiben“⟧, sagte sie.', 'direct'],
  ['marks outside the tag count', '“⟦We stay⟧,” she said.', 'direct'],
  ['a split quotation is direct', '⟦“We stay,”⟧ she said. ⟦“For good.”⟧', 'direct'],
  ['one mark curly, one straight', '⟦“We stay,"⟧ she said.', 'direct'],
  ['no marks make it indirect', 'She said ⟦they would stay⟧.', 'indirect'],
  ['an apostrophe is no mark', "She said ⟦they don't think it's the dockers' fault⟧.", 'indirect'],
  ['inches are no marks', 'She said ⟦the 5\'10" door stays⟧.', 'indirect'],
  ['some words in marks make it mixed', 'He was ⟦“ready and willing” to go⟧.', 'mixed'],
  ['quoted in one part, not in the other', '⟦“We stay,”⟧ she said ⟦and that was that⟧.', 'mixed'],
  ['an open quotation that goes on counts as quoted', '⟦“We stay.\n\n“For good,”⟧ she said.', 'direct'],
  ['an open quotation ends with its paragraph', '“We stay.\n\n⟦They left⟧, she said.', 'indirect'],
  ['a quotation runs over soft line ends', '⟦“We stay\nfor good,”⟧ she said.\n\nNext.', 'direct'],
])('%s', (_title, marked, expected) => {
  expect(typeOf(marked)).toBe(expected)
})

test('a tag without words is indirect', () => {
  expect(contentType('“…”', [{ start: 0, end: 3 }])).toBe('indirect')
})

test('the answer does not depend on what was asked before', () => {
  const asked = wireText.chain((text) =>
    fc.record({ text: fc.constant(text), at: fc.array(fc.nat(text.length), { minLength: 2, maxLength: 8 }) }),
  )
  fc.assert(
    fc.property(asked, wireText, ({ text, at }, other) => {
      const ranges = at
        .slice(1)
        .map((end, i) => ({ start: Math.min(end, at[i] ?? 0), end: Math.max(end, at[i] ?? 0) }))
      const inARow = ranges.map((range) => contentType(text, [range]))
      const apart = ranges.map((range) => {
        contentType(other, [{ start: 0, end: other.length }])
        return contentType(text, [range])
      })
      expect(inARow).toEqual(apart)
    }),
  )
})
