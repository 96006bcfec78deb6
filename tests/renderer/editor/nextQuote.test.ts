import { describe, expect, test } from 'vitest'
import { nextQuote } from '../../../renderer/editor/nextQuote.ts'
import { quotesInOrder } from '../../../renderer/editor/quotesInOrder.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

/** Of three chapters; q0 goes on in the last of them, and every tenth paragraph holds one quote in another. */
const { doc } = markedArticle(
  Array.from({ length: 240 }, (_, i) => {
    if (i === 230) return 'And [q0 so it went on].'
    return i % 10 === 0 ? `[q${i} Number [q${i + 1} ${i}]] came.` : 'Nothing here.'
  }).join('\n\n'),
).state

const all = quotesInOrder(doc)
const ids = all.map(({ id }) => id)

describe('the next quote', () => {
  test('is the one that begins next, whichever chapter it is in, and behind the last comes the first', () => {
    expect(ids.slice(0, 3)).toEqual(['q0', 'q1', 'q10'])
    for (const [index, quote] of all.entries()) {
      expect(nextQuote(doc, quote, 1, () => true)).toBe(ids[(index + 1) % ids.length])
      expect(nextQuote(doc, quote, -1, () => true)).toBe(ids.at(index - 1))
    }
  })

  test('is the nearest that is wanted, if need be the same again', () => {
    for (const quote of all) {
      for (const wanted of ['q0', 'q101', 'q220'])
        for (const direction of [-1, 1] as const)
          expect(nextQuote(doc, quote, direction, (id) => id === wanted)).toBe(wanted)
      expect(nextQuote(doc, quote, 1, () => false)).toBeUndefined()
    }
  })

  test('is found from a caret, too', () => {
    const from = (caret: number, direction: -1 | 1) => nextQuote(doc, caret, direction, () => true)
    expect(from(0, 1)).toBe('q0')
    expect(from(0, -1)).toBe(ids.at(-1))
    expect(from(doc.content.size, 1)).toBe('q0')
    expect(from(doc.content.size, -1)).toBe(ids.at(-1))
    const caret = (all[20]?.from ?? 0) + 1
    expect([from(caret, -1), from(caret, 1)]).toEqual([ids[20], ids[21]])
  })
})
