import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createReader } from '../../../shared/suggest/reader.ts'
import { propose } from '../../../shared/suggest/propose.ts'

const PARAGRAPHS = [
  'Harbour union: New ferry is unsafe',
  'Mayor Ana Ruiz said the pier would close. “We stay,” she said. “For good.',
  '“And for all.”',
  'The mayor wrote on Friday:',
  '“It was our only boat, and it sank.”',
  'Jan Lund, a docker, denied any wrongdoing, while officials disagreed.',
  'According to the ministry, he was late.',
  'Nobody spoke.',
]

describe('an article that is being edited', () => {
  test('reads the same, paragraph by paragraph, as one that is read afresh', () => {
    const edit = fc.record({
      at: fc.nat(),
      cut: fc.nat(40),
      put: fc.constantFrom('', 'x', '”', '“', '\n\n', ' said Lund', ', ', PARAGRAPHS[1] ?? '', '🇬🇧'),
    })
    fc.assert(
      fc.property(fc.shuffledSubarray(PARAGRAPHS, { minLength: 1 }), fc.array(edit), (paragraphs, edits) => {
        const reader = createReader()
        let text = paragraphs.join('\n\n')
        for (const { at, cut, put } of edits) {
          expect(reader.read(text, [])).toEqual(propose(text, []))
          const from = text.length === 0 ? 0 : at % text.length
          text = text.slice(0, from) + put + text.slice(from + cut)
        }
        expect(reader.read(text, [])).toEqual(propose(text, []))
      }),
      { numRuns: 200 },
    )
  })

  test('finds a statement where one is typed, and no longer where it is taken out', () => {
    const reader = createReader()
    const before = 'Nobody spoke.\n\nThe pier closed.'
    expect(reader.read(before, [])).toEqual([])
    expect(reader.read(before.replace('closed.', 'closed, Lund said.'), [])).toHaveLength(1)
    expect(reader.read(before, [])).toEqual([])
  })

  test('who “he” is changes with a paragraph far above', () => {
    const reader = createReader()
    const name = (text: string) => reader.read(text, []).at(-1)?.speaker?.name
    expect(name('Jan Lund came. “No,” Lund said.\n\n“Well,” he said.')).toBe('Jan Lund')
    expect(name('Olaf Berg came. “No,” Berg said.\n\n“Well,” he said.')).toBe('Olaf Berg')
  })
})
