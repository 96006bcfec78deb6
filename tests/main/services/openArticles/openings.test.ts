import { expect, test } from 'vitest'
import { createOpenings } from '../../../../main/services/openArticles/openings.ts'

function desk(kept: readonly string[] = []) {
  let noted = kept
  let now = 0
  return {
    noted: () => noted,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
    openings: createOpenings({
      noted: () => noted,
      note: (slugs) => {
        noted = slugs
      },
      elapsed: () => now,
    }),
  }
}

test('an article that kills its window while it is opened is not opened in it again, nor at the next start', () => {
  const { openings, noted } = desk()
  openings.begin('endless', 1)
  expect(openings.died(1)).toBe('endless')
  expect(desk(noted()).openings.isSuspect('endless')).toBe(true)
})

test('one that stalled Quoin until somebody ended it is not opened by itself at the next start', () => {
  const { openings, noted } = desk()
  openings.begin('endless', 1)
  expect(desk(noted()).openings.isSuspect('endless')).toBe(true)
})

test('one that was chosen again and answered is as good as any', () => {
  const { openings, noted } = desk(['endless'])
  openings.begin('endless', 1)
  openings.answered('endless', 1)
  expect(noted()).toEqual([])
  expect(openings.isSuspect('endless')).toBe(false)
})

test('a window that dies while one works on an article shows it again once, not for ever', () => {
  const { openings, pass } = desk()
  for (const outcome of [undefined, 'story', 'story']) {
    openings.begin('story', 1)
    openings.answered('story', 1)
    pass(35_000)
    expect(openings.died(1)).toBe(outcome)
  }
})

test('two deaths a day apart are two accidents', () => {
  const { openings, pass } = desk()
  for (let day = 0; day < 3; day++) {
    openings.begin('story', 1)
    openings.answered('story', 1)
    expect(openings.died(1)).toBeUndefined()
    pass(24 * 3_600_000)
  }
})

test('one that was left for another before it was shown has stopped nobody, and is not to blame', () => {
  const { openings, noted } = desk()
  openings.begin('first', 1)
  openings.begin('second', 1)
  expect(noted()).toEqual(['second'])
  expect(openings.died(1)).toBe('second')
})
