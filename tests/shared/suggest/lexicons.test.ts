import { describe, expect, test } from 'vitest'
import { regularForms } from '../../../shared/suggest/lexicons/regularForms.ts'
import {
  allows,
  isReportingForm,
  isSpeech,
  mayQuote,
  verbFor,
} from '../../../shared/suggest/lexicons/reportingVerbs.ts'
import { nounFrames } from '../../../shared/suggest/lexicons/reportingNouns.ts'

describe('reporting verbs', () => {
  test.each([
    ['claim', 'claim claims claimed claiming'],
    ['deny', 'deny denies denied denying'],
    ['note', 'note notes noted noting'],
    ['stress', 'stress stresses stressed stressing'],
    ['agree', 'agree agrees agreed agreeing'],
  ])('%s has regular forms', (lemma, forms) => {
    expect(regularForms(lemma).join(' ')).toBe(forms)
  })

  test('are known in every form, irregular ones too', () => {
    for (const form of ['said', 'told', 'wrote', 'denies', 'pointed', 'spoken'])
      expect(isReportingForm(form)).toBe(true)
    expect(isReportingForm('boat')).toBe(false)
  })

  test('with a particle are another entry', () => {
    expect(verbFor('called', 'for')?.lemma).toBe('call for')
    expect(verbFor('called', 'her')?.lemma).toBe('call')
    expect(verbFor('pointed', 'fingers')).toBeUndefined()
  })

  test('say what may follow them', () => {
    const said = verbFor('said', undefined)
    const vowed = verbFor('vowed', undefined)
    expect(said !== undefined && isSpeech(said) && allows(said, 'quote')).toBe(true)
    expect(vowed !== undefined && allows(vowed, 'infinitive')).toBe(true)
    expect(mayQuote('said')).toBe(true)
    expect(mayQuote('seen')).toBe(false)
  })
})

test('reporting nouns are known in singular and plural', () => {
  expect(nounFrames('claims')?.has('that')).toBe(true)
  expect(nounFrames('apologies')?.has('for')).toBe(true)
  expect(nounFrames('boats')).toBeUndefined()
})
