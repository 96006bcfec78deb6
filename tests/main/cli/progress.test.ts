import { expect, test } from 'vitest'
import { clock, createProgress } from '../../../main/cli/progress.ts'

test('draws one line over and over, not more often than an eye can follow, and at the end', () => {
  let drawn = ''
  let time = 0
  const progress = createProgress({
    terminal: (text) => void (drawn += text),
    size: undefined,
    now: () => time,
  })
  for (let i = 0; i < 1000; i++) {
    time += 2
    progress.add({ lines: 2, words: 300 })
  }
  progress.end()
  expect(drawn.split('\r\u001b[K').length).toBeLessThan(25)
  expect(drawn.endsWith('\r\u001b[K2,000 lines, 1,000 lines/s, 150,000 words/s\n')).toBe(true)
})

test('tells how far it is and how long still, where the size of the input is known', () => {
  let drawn = ''
  let time = 0
  const progress = createProgress({ terminal: (text) => void (drawn += text), size: 4000, now: () => time })
  time = 30_000
  progress.reach(1000)
  progress.add({ lines: 60, words: 600 })
  expect(drawn).toBe('\r\u001b[K60 lines, 2 lines/s, 20 words/s, 25 %, 1:30 left')
  time = 40_000
  progress.reach(4000)
  progress.end()
  expect(drawn.endsWith(', 100 %\n')).toBe(true)
})

test.each([
  [0.2, '0:01'],
  [127, '2:07'],
  [3727, '1:02:07'],
])('%d seconds are %s', (seconds, shown) => {
  expect(clock(seconds)).toBe(shown)
})

test('draws nothing where nobody watches', () => {
  const progress = createProgress({
    terminal: undefined,
    size: 1000,
    now: () => {
      throw new Error('no clock is needed')
    },
  })
  progress.add({ lines: 1, words: 1 })
  progress.end()
  expect(progress).toBeDefined()
})
