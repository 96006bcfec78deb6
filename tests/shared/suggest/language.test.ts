import { expect, test } from 'vitest'
import { hasLexicon } from '../../../shared/suggest/lexicons/language.ts'
import { readings } from './helpers.ts'

const GERMAN =
  'Die Brücke bleibt bis Freitag gesperrt, sagte Bürgermeisterin Anna Ruiz am Montag vor dem Rathaus. „Wir haben keine andere Wahl als zu warten“, sagte sie. Der Hafen soll im Frühjahr wieder öffnen, hieß es aus dem Ministerium.'
const JAPANESE = '市長は月曜日に港で話した。「橋は金曜日まで閉鎖されたままになります」と述べた。'
const ENGLISH =
  'The bridge will stay shut until Friday, Mayor Anna Ruiz said on Monday in front of the town hall. “We have no choice but to wait,” she said. The harbour is to open again in spring, according to the ministry.'

test('English is known by its small words', () => {
  expect(hasLexicon(ENGLISH)).toBe(true)
  expect(hasLexicon('Ferry sinks')).toBe(true)
  expect(hasLexicon('')).toBe(true)
  expect(hasLexicon(GERMAN)).toBe(false)
  expect(hasLexicon(JAPANESE)).toBe(false)
})

test('an article in a language without a lexicon is read for its quotation marks only', () => {
  expect(readings(GERMAN)).toEqual(['loneQuotation: „Wir haben keine andere Wahl als zu warten“ ¦  ¦ '])
  expect(readings(JAPANESE)).toEqual(['loneQuotation: 「橋は金曜日まで閉鎖されたままになります」 ¦  ¦ '])
})
