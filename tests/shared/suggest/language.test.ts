import { expect, test } from 'vitest'
import { hasLexicon, languageOf } from '../../../shared/suggest/lexicons/language.ts'
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

test.each([
  ['en', ENGLISH],
  ['de', GERMAN],
  ['ja', JAPANESE],
  [
    'fr',
    'Le pont reste fermé jusqu’à vendredi, a dit la maire lundi devant la mairie de la petite ville. « Nous n’avons pas le choix », a-t-elle dit avec un sourire dans les couloirs.',
  ],
  [
    'es',
    'El puente sigue cerrado hasta el viernes, dijo la alcaldesa el lunes en la puerta del ayuntamiento de la ciudad. «No tenemos otra opción que esperar», dijo después a los periodistas en el puerto.',
  ],
  ['el', 'Η γέφυρα μένει κλειστή ως την Παρασκευή, είπε η δήμαρχος.'],
  ['und', 'Мост закрыт до пятницы, сказала мэр.'],
  ['und', 'Ferry sinks'],
  [
    'und',
    'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho Sigma Tau Upsilon Phi Chi Psi Omega Aleph Beth Gimel',
  ],
])('an article is in %s as its script and small words tell', (language, text) => {
  expect(languageOf(text)).toBe(language)
})

test('the engine reads by the language that the article says it is in', () => {
  expect(hasLexicon(GERMAN, 'en-GB')).toBe(true)
  expect(hasLexicon(ENGLISH, 'de')).toBe(false)
  expect(hasLexicon(ENGLISH, 'und')).toBe(true)
})
