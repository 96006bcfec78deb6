import { describe, expect, test } from 'vitest'
import { quotesFrom } from '../../../renderer/editor/quotesFrom.ts'
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

const walk = (here: Parameters<typeof quotesFrom>[1], direction: -1 | 1) =>
  [...quotesFrom(doc, here, direction)].map(({ id }) => id)

describe('the quotes from some place on', () => {
  test('are each there once, in order, and begin anew at the end', () => {
    expect(ids.slice(0, 3)).toEqual(['q0', 'q1', 'q10'])
    for (const [index, quote] of all.entries()) {
      const next = [...ids.slice(index + 1), ...ids.slice(0, index)]
      expect(walk(quote, 1)).toEqual([...next, quote.id])
      expect(walk(quote, -1)).toEqual([...next.toReversed(), quote.id])
    }
  })

  test('are seen from a caret, too', () => {
    expect(walk(0, 1)).toEqual(ids)
    expect(walk(doc.content.size, 1)).toEqual(ids)
    expect(walk(doc.content.size, -1)).toEqual(ids.toReversed())
    const caret = (all[20]?.from ?? 0) + 1
    expect(walk(caret, 1)[0]).toBe(ids[21])
    expect(walk(caret, -1)[0]).toBe(ids[20])
  })
})
