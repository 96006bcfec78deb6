import { expect, test } from 'vitest'
import { createProgress } from '../../../main/cli/progress.ts'

test('draws one line over and over, not more often than an eye can follow, and at the end', () => {
  let drawn = ''
  let clock = 0
  const progress = createProgress(
    (text) => void (drawn += text),
    () => clock,
  )
  for (let i = 0; i < 1000; i++) {
    clock += 2
    progress.add({ lines: 2, words: 300 })
  }
  progress.end()
  expect(drawn.split('\r\u001b[K').length).toBeLessThan(25)
  expect(drawn.endsWith('\r\u001b[K2,000 lines, 1,000 lines/s, 150,000 words/s\n')).toBe(true)
})

test('draws nothing where nobody watches', () => {
  const progress = createProgress(undefined, () => {
    throw new Error('no clock is needed')
  })
  progress.add({ lines: 1, words: 1 })
  progress.end()
  expect(progress).toBeDefined()
})
