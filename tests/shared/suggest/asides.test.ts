import { describe, expect, test } from 'vitest'
import { readings } from './helpers.ts'

describe('what was said ends before the reporter goes on', () => {
  test.each([
    ['with a contrast', ', while officials disagreed'],
    ['with “even as”', ', even as work went on'],
    ['with its origin', ', citing two letters'],
    ['with a further statement', ', and added that it was late'],
    ['with an answer', ', but two reports contradict him'],
    ['with a comparison', ', compared with ten last year'],
    ['with what others did', ', as have other mayors'],
    ['with a gloss on its last word', ', a goal that needs money'],
  ])('%s', (_title, aside) => {
    expect(readings(`Lund said that the pier would need money${aside}.`)).toContain(
      'clauseAfter: that the pier would need money ¦ said ¦ Lund',
    )
  })

  test('at the comma that ends a clause inside another', () => {
    expect(readings('While Lund said the pier was safe, it sank.')).toContain(
      'clauseAfter: the pier was safe ¦ said ¦ Lund',
    )
    expect(readings('Lund, who said he would come, was absent.')).toContain(
      'clauseAfter: he would come ¦ said ¦ who',
    )
  })

  test('but not at “but that”, which goes on with it', () => {
    expect(readings('Lund said that it was late, but that it was safe.')).toContain(
      'clauseAfter: that it was late, but that it was safe ¦ said ¦ Lund',
    )
  })
})
