import { expect, test } from 'vitest'
import { likelySources } from '../../../renderer/store/likelySources.ts'
import { newMention } from '../../../shared/model/mention.ts'
import { newSource } from '../../../shared/model/source.ts'
import { markedEditor } from '../../helpers/markedArticle.ts'

const records = [
  newSource('s1', 'person', { name: 'Anna Ruiz' }),
  newSource('s2', 'person', { name: 'Thomas Hale' }),
  newSource('s3', 'organisation', { name: 'Harbour Authority' }),
  newSource('s4', 'person', { name: 'Achterberg' }),
  newMention('m1', 'fullName', 's1'),
  newMention('m2', 'fullName', 's2'),
  newMention('m3', 'fullName', 's3'),
  newMention('m4', 'shortName', 's4'),
]
const article = (last: string) =>
  markedEditor(
    `<m1 Anna Ruiz> met <m2 Thomas Hale>, <m4 Achterberg> and the <m3 Harbour Authority>. [q1 “No,”] ${last} said. <m2 Hale> left.`,
    records,
  )
const likely = (words: string) => likelySources(article(`<m9 ${words}>`), 'm9').likely

test('“he” and “she” may be whoever was named last and is known to be one, then whoever may be', () => {
  expect(likely('he')).toEqual(['s2', 's4'])
  expect(likely('She')).toEqual(['s1', 's4'])
})

test('“it” is a body, and a description may be anybody, the latest named first', () => {
  expect(likely('it')).toEqual(['s3'])
  expect(likely('the port’s director')).toEqual(['s3', 's4', 's2', 's1'])
})

test('of a quote without a source it is whoever was named last before it', () => {
  expect(likelySources(article('somebody'), 'q1').likely[0]).toBe('s3')
})

test('whom the tag stands for already comes first', () => {
  const named = markedEditor('<m1 Anna Ruiz> came. <m9 he> left.', [
    ...records,
    newMention('m9', 'pronoun', 's2'),
  ])
  expect(likelySources(named, 'm9')).toEqual({ own: ['s2'], likely: ['s2'] })
})
