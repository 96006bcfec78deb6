import { describe, expect, test } from 'vitest'
import { longStory, wordsIn } from './longStory.ts'
import { report } from './report.ts'

const SAMPLES = ['“We stay,” Whitlock said.\n\nWhitlock, a baker, met Veery.', 'Lund wrote:\n\n“Come.”']

describe('a long story', () => {
  test('has the words asked for and no more than its last paragraph over', () => {
    const words = wordsIn(longStory(SAMPLES, 1000))
    expect(words).toBeGreaterThanOrEqual(1000)
    expect(words).toBeLessThan(1006)
  })

  test('is about other people each time, who keep their names within a telling', () => {
    const story = longStory(SAMPLES, 200)
    const speakers = [...story.matchAll(/“We stay,” (\w+) said\.\n\n(\w+), a baker, met (\w+)/g)]
    expect(speakers.length).toBeGreaterThan(10)
    for (const [, speaker, baker, other] of speakers) {
      expect(baker).toBe(speaker)
      expect(other).not.toBe(speaker)
    }
    expect(new Set(speakers.map(([, speaker]) => speaker)).size).toBeGreaterThan(speakers.length / 2)
  })

  test('is the same for the same number and another for another', () => {
    expect(longStory(SAMPLES, 300, 1)).toBe(longStory(SAMPLES, 300, 1))
    expect(longStory(SAMPLES, 300, 1)).not.toBe(longStory(SAMPLES, 300, 2))
  })
})

describe('the report says whether what was wanted holds', () => {
  const first = { words: 1000, wordsPerSecond: 100_000, timesFirst: 1 }
  const jobs = { megabytes: 10, one: 10, two: 5.5, apart: 5.2, timesOne: 10 / 5.5 }

  const key = { words: 10_000, median: 8, p95: 12, timesAnew: 0.3 }

  test('of the time a word takes', () => {
    const long = { words: 100_000, wordsPerSecond: 50_000 }
    expect(report([first, { ...long, timesFirst: 1.2 }], key, [jobs])).toContain('is 1.20 × — holds')
    expect(report([first, { ...long, timesFirst: 2 }], key, [jobs])).toContain('is 2.00 × — DOES NOT HOLD')
    expect(report([first, { ...long, timesFirst: Number.NaN }], key, [jobs])).toContain('DOES NOT HOLD')
  })

  test('of one key', () => {
    expect(report([first], key, [jobs])).toContain('takes 8.0 ms — holds')
    expect(report([first], { ...key, median: 11 }, [jobs])).toContain('takes 11.0 ms — DOES NOT HOLD')
  })

  test('of two jobs, on the longest input', () => {
    const slow = { ...jobs, megabytes: 40, two: 8, timesOne: 1.25 }
    expect(report([first], key, [jobs])).toContain('are 1.82 × on 10.0 MB — holds')
    expect(report([first], key, [jobs, slow])).toContain('are 1.25 × on 40.0 MB — DOES NOT HOLD')
    expect(report([first], key, [])).toContain('two jobs: NOT MEASURED')
  })
})
