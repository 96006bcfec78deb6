import { expect, test } from 'vitest'
import { twins } from '../../../shared/directory/twins.ts'
import { newEntry, type Entry } from '../../../shared/model/entry.ts'
import { newSource } from '../../../shared/model/source.ts'

const person = (id: string, name: string, given: Partial<Entry> = {}): Entry =>
  newEntry(newSource(id, 'person', { name }), given)

test.each<[string, readonly Entry[], readonly string[]]>([
  [
    'one name in other capitals and accents',
    [person('s1', 'José Núñez'), person('s2', 'jose nunez')],
    ['s1', 's2'],
  ],
  [
    'a name that is another’s alias',
    [person('s1', 'UN', {}), person('s2', 'United Nations', { aliases: ['U.N.', 'the UN'] })],
    ['s1', 's2'],
  ],
  [
    'two who only share an alias',
    [person('s1', 'Ann Smith', { aliases: ['Smith'] }), person('s2', 'Bo Smith', { aliases: ['Smith'] })],
    [],
  ],
  ['one that is merged already', [person('s1', 'Ann'), person('s2', 'Ann', { mergedInto: 's1' })], []],
  [
    'descriptions, which are somebody else in every article',
    [person('s1', 'the spokesman'), person('s2', 'the spokesman')],
    [],
  ],
])('%s', (_, entries, alike) => {
  expect([...twins(entries).keys()].sort()).toEqual(alike)
})
