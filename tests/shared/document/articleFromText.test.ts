import { expect, test } from 'vitest'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { headOf } from '../../../shared/document/articleState.ts'
import { layoutOf } from '../../../shared/document/layout.ts'

const read = (text: string) => {
  const { doc, records } = articleFromText(text, { articleId: 'd1', slug: 'wire' })
  const { blocks, text: back } = layoutOf(doc)
  expect(back).toBe(text)
  const { title, language } = headOf(records)
  return { title, language, blocks: blocks.map(({ node, kind }) => `${kind}: ${node.textContent}`) }
}

const STORY = 'The harbour talks stalled on Monday, and the union said they would not go on before spring.'

test('an article that opens with its first sentence has no title', () => {
  expect(read(`${STORY}\n\n“We wait,” she said.`)).toMatchObject({
    title: '',
    blocks: [`body: ${STORY}`, 'body: “We wait,” she said.'],
  })
  expect(read(`(CNN) — ${STORY}\n\nThey go on.`).title).toBe('')
  expect(read(`date 2026-03-16 By Ada Okafor, CNN\n\n(CNN) — ${STORY}\n\nThey go on.`).title).toBe('')
  expect(read(STORY).title).toBe('')
})

test('of a wire with headline, byline and story on following lines the headline alone is the title', () => {
  const wire = `Ferry talks stall, court hears\nBy Rosalind Pugh\nLONDON (Reuters) - ${STORY}\n\nThey go on.`
  expect(read(wire)).toMatchObject({
    title: 'Ferry talks stall, court hears',
    blocks: [
      'headline: Ferry talks stall, court hears',
      'furniture: By Rosalind Pugh',
      `body: LONDON (Reuters) - ${STORY}`,
      'body: They go on.',
    ],
  })
})

test.each([
  ['a byline right below', `Ferry talks stall\nBy JANE DOE\n\n${STORY}\n\nMore.`],
  ['a blank line below', `Ferry talks stall\n\nBy JANE DOE\n\n${STORY}`],
  ['a dateline right below', `Ferry talks stall\nLEEDS (AP) — ${STORY}\n\nMore.`],
  ['a byline above and a dateline below', `By JANE DOE\nFerry talks stall\nLEEDS (AP) — ${STORY}\n\nMore.`],
  ['every line a paragraph', `Ferry talks stall\nBy JANE DOE\n${STORY}\nMore.`],
])('a headline with %s is the title', (_, text) => {
  const { title, blocks } = read(text)
  expect(title).toBe('Ferry talks stall')
  expect(blocks).toContain('headline: Ferry talks stall')
})

test('a headline in two lines or in quotation marks is one when somebody signs below it', () => {
  expect(read(`Ferry talks stall as union\nwalks out\nBy JANE DOE\n\n${STORY}`).title).toBe(
    'Ferry talks stall as union walks out',
  )
  expect(read(`“We stay,” mayor vows\nBy JANE DOE\n\n${STORY}`).title).toBe('“We stay,” mayor vows')
})

test('a soft break inside the story stays one', () => {
  const verse = `${STORY}\nBy Monday night\n\nMore.`
  expect(read(verse).blocks).toEqual([`body: ${STORY}\nBy Monday night`, 'body: More.'])
})

test('says in which language it is written, where its words tell', () => {
  expect(read(`${STORY} ${STORY}`).language).toBe('en')
  expect(read('Quay shut.').language).toBe('und')
})
