import { expect, test } from 'vitest'
import { Fragment } from 'prosemirror-model'
import { madeLater } from '../../../shared/document/madeLater.ts'
import { schema } from '../../../shared/document/schema.ts'

const nodes = () => [
  schema.text('“We stay,” '),
  schema.text('she', [schema.mark('source', { id: 'm1' })]),
  schema.text(' said.'),
]
const size = Fragment.fromArray(nodes()).size

function counted() {
  let times = 0
  const fragment = madeLater(size, () => {
    times++
    return nodes()
  })
  return { fragment, times: () => times }
}

test('what nobody looks at is not made, and its size is known', () => {
  const { fragment, times } = counted()
  const paragraph = schema.nodes.paragraph.create().copy(fragment)
  expect(schema.nodes.section.create(null, paragraph).nodeSize).toBe(size + 4)
  expect(times()).toBe(0)
})

test('what is looked at is made once and stays the same', () => {
  const { fragment, times } = counted()
  expect(fragment.child(1)).toBe(fragment.content[1])
  expect(fragment.childCount).toBe(3)
  expect(times()).toBe(1)
})

test('to the editor it is a fragment as any other', () => {
  const made = Fragment.fromArray(nodes())
  expect(counted().fragment).toBeInstanceOf(Fragment)
  expect(counted().fragment.eq(made)).toBe(true)
  expect(made.eq(counted().fragment)).toBe(true)
  expect(counted().fragment.cut(5, 13).toJSON()).toEqual(made.cut(5, 13).toJSON())
  expect(counted().fragment.append(made).size).toBe(2 * size)
  expect(counted().fragment.findDiffStart(made)).toBeNull()
})
