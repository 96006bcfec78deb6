import { expect, test } from 'vitest'
import { hiddenCharacters, writtenOut } from '../../../shared/text/hiddenCharacters.ts'

test('a file name that would turn our own sentence round is written out', () => {
  expect(writtenOut('“report\u202etxt.exe” was mended.')).toBe('“report[RLO]txt.exe” was mended.')
})

test('zero-width characters between Latin letters are named, with the place where each stands', () => {
  expect(hiddenCharacters('pass\u200bword, a\u200db')).toEqual([
    { at: 4, name: 'ZWSP' },
    { at: 12, name: 'ZWJ' },
  ])
})

test('joiners that Persian, Hindi and emoji need, and soft hyphens, are let be', () => {
  for (const text of ['می\u200cخواهم', 'क्\u200dष', '👩\u200d🚒', 'meet\u00ading'])
    expect(hiddenCharacters(text)).toEqual([])
})
