import { describe, expect, test } from 'vitest'
import { foldForFinding } from '../../../shared/text/foldForFinding.ts'

/** The words of the text that are found, as they stand in it. */
function found(text: string, query: string): readonly string[] {
  const folded = foldForFinding(text)
  const wanted = foldForFinding(query).text
  const hits: string[] = []
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, at + 1)) {
    const { start, end } = folded.rangeOf(at, at + wanted.length)
    hits.push(text.slice(start, end))
  }
  return hits
}

const DECOMPOSED = 'Zoë’s café'.normalize('NFD')

describe('what one can see in print can be found', () => {
  test.each([
    [`At ${DECOMPOSED} again.`, "Zoë's café", DECOMPOSED],
    [`At ${DECOMPOSED} again.`, 'zoe', 'Zoë'.normalize('NFD')],
    ['They paid 10\u00a0000 crowns.', '10 000', '10\u00a0000'],
    ['They paid 10\u202f000 crowns.', '10 000', '10\u202f000'],
    ['The mee\u00adting ended.', 'meeting', 'mee\u00adting'],
    ['Il dit «oui» deux fois.', '"oui"', '«oui»'],
    ['Il dit «\u00a0oui\u00a0» deux fois.', '"oui"', '«\u00a0oui\u00a0»'],
    ['L’Élysée se tait.', 'elysee', 'Élysée'],
    ['“Two\n council  members”', 'two council members"', 'Two\n council  members”'],
    ['a two‑door plan', 'two-door', 'two‑door'],
    ['Gauß und Weiß', 'weiß', 'Weiß'],
    ['The ﬁre brigade', 'fire', 'ﬁre'],
    ['𝗯𝗿𝗲𝗮𝗸𝗶𝗻𝗴 news', 'breaking', '𝗯𝗿𝗲𝗮𝗸𝗶𝗻𝗴'],
    ['Ещё одна', 'еще', 'Ещё'],
    ['Η ΟΔΟΣ ΑΘΗΝΑΣ', 'οδος', 'ΟΔΟΣ'],
    ['The ﬁre “burned”.', 're "b', 're “b'],
    ['a  b', 'a b', 'a  b'],
    ['قَالَ الوزير', 'قال', 'قَالَ'],
    ['👩‍👩‍👧 family', 'family', 'family'],
  ])('%s: %s', (text, query, hit) => {
    expect(found(text, query)).toEqual([hit])
  })

  test('a letter that is no accented one is not found for it', () => {
    expect(found('Мой дом', 'мои')).toEqual([])
    expect(found('Мой дом', 'мой'.normalize('NFD'))).toEqual(['Мой'])
    expect(found('किताब', 'कताब')).toEqual([])
  })
})
