import { expect, test } from 'vitest'
import { patchRecord } from '../../../shared/document/patchRecord.ts'

const answer = (id: string, text: string) => ({ id, text })

test('of two lists of links each keeps what it brought, and loses what either took', () => {
  const patched = patchRecord({ ids: ['a', 'b', 'c'] }, { ids: ['a', 'b'] }, { ids: ['b', 'd'] })
  expect(patched).toEqual({ ids: ['b', 'c', 'd'] })
})

test('items with ids are the same items, whatever object they are, and are changed field by field', () => {
  const current = { answers: [{ ...answer('k1', 'Yes'), seen: true }, answer('k2', 'No')] }
  const from = { answers: [answer('k1', 'Yes')] }
  const to = { answers: [answer('k1', 'Yes, twice'), answer('k3', 'Ask Ben')] }
  expect(patchRecord(current, from, to)).toEqual({
    answers: [{ ...answer('k1', 'Yes, twice'), seen: true }, answer('k2', 'No'), answer('k3', 'Ask Ben')],
  })
})

test('items without ids are the same when they say the same', () => {
  const patched = patchRecord({ at: [{ p: 1 }, { p: 2 }] }, { at: [{ p: 1 }] }, { at: [{ p: 3 }] })
  expect(patched).toEqual({ at: [{ p: 2 }, { p: 3 }] })
})
