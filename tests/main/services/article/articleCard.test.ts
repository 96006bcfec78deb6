import { expect, test } from 'vitest'
import { articleBytes } from '../../../../main/services/article/articleBytes.ts'
import { cardOf, jsonOf } from '../../../../main/services/article/articleCard.ts'
import { articleFromText } from '../../../../shared/document/articleFromText.ts'

const titleOf = (text: string) => {
  const { bytes } = articleBytes(articleFromText(text, { articleId: 'd1', slug: 'ferry-3' }))
  const json = jsonOf('ferry-3', bytes)
  const read = json.ok ? cardOf('ferry-3', new Date(0), json.value) : json
  return read.ok ? read.value.card.title : read.message
}

const STORY = 'The ferry talks stalled on Monday, the union said.'

test('the desk calls an article by its headline, else by its first words, else by the file', () => {
  expect(titleOf(`Ferry talks stall\n\n${STORY}`)).toBe('Ferry talks stall')
  expect(titleOf(`LEEDS (AP) — ${STORY}\n\nMore.`)).toBe(STORY)
  const long = titleOf(`${'The ferry talks went on and '.repeat(20)}on.`)
  expect(long).toMatch(/^The ferry talks went on .*\w…$/)
  expect(long.length).toBeLessThan(95)
  expect(titleOf('  \n')).toBe('ferry-3')
})
