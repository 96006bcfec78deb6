import { expect, test } from 'vitest'
import { inOrder } from '../../../main/cli/inOrder.ts'

async function* counting(to: number): AsyncGenerator<number> {
  for (let i = 0; i < to; i++) yield i
}
const later = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const item of items) all.push(item)
  return all
}

test('results keep the order of the items, whichever is ready first', async () => {
  const results = inOrder(counting(30), {
    work: async (item) => {
      await later((item * 7) % 11)
      return item
    },
    hasRoom: (waiting) => waiting.length < 5,
  })
  expect(await collect(results)).toEqual(Array.from({ length: 30 }, (_, i) => i))
})

test('no more is begun than there is room for', async () => {
  let under = 0
  let most = 0
  const results = inOrder(counting(30), {
    work: async () => {
      most = Math.max(most, ++under)
      await later(1)
    },
    hasRoom: (waiting) => waiting.length < 3,
  })
  for await (const _ of results) under -= 1
  expect(most).toBe(3)
})

test('a result does not wait for the next item', async () => {
  async function* one(): AsyncGenerator<string> {
    yield 'first'
    await new Promise(() => undefined)
  }
  const results = inOrder(one(), { work: async (item) => item, hasRoom: () => true })
  expect((await results.next()).value).toBe('first')
})

test('what cannot be done fails in its place, after those before it', async () => {
  const results = inOrder(counting(9), {
    work: async (item) => {
      if (item >= 2) throw new Error(`no ${item}`)
      return item
    },
    hasRoom: () => true,
  })
  expect([(await results.next()).value, (await results.next()).value]).toEqual([0, 1])
  await expect(results.next()).rejects.toThrow('no 2')
})
