import { describe, expect, test } from 'vitest'
import { sourceChoices, type Asked } from '../../../renderer/views/inspector/sourceChoices.ts'
import { newSource, type Source } from '../../../shared/model/source.ts'

const person = (id: string, name: string, descriptor = ''): Source =>
  newSource(id, 'person', { name, descriptor })
const DESK = [
  ...Array.from({ length: 60 }, (_, i) => person(`n${i}`, `Person Number ${i}`)),
  person('s1', 'René Lefèvre', 'minister'),
  person('s2', 'Hélène Lefèvre'),
  person('s3', 'Ana Ruiz'),
]
const labels = (asked: Partial<Asked>) =>
  sourceChoices(DESK, { typed: '', hint: '', isMaking: false, ...asked }).map((choice) =>
    'source' in choice ? choice.source.name : `new ${choice.kind}`,
  )

describe('who it is, with nothing typed', () => {
  test('is first whoever is called so, then who shares a name, and no stranger of the desk', () => {
    const isNear = () => false
    expect(labels({ hint: 'Hélène Lefèvre', isNear })).toEqual([
      'Hélène Lefèvre',
      'René Lefèvre',
      'new person',
    ])
    expect(labels({ hint: 'Mme Lefèvre', isNear }).slice(0, 2).sort()).toEqual([
      'Hélène Lefèvre',
      'René Lefèvre',
    ])
  })

  test('may be anybody whom the article names', () => {
    expect(labels({ hint: 'the official', isNear: (id) => id === 's3' })).toContain('Ana Ruiz')
  })

  test('can be made anew where nobody fits, without a list of strangers in the way', () => {
    expect(labels({ hint: 'Zoë Quinn', isNear: () => false })[0]).toBe('new person')
  })
})

test('whoever types finds anybody', () => {
  expect(labels({ hint: 'Zoë Quinn', typed: 'number 59', isNear: () => false })[0]).toBe('Person Number 59')
})
