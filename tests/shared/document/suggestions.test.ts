import { describe, expect, test } from 'vitest'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { suggestionsFrom, withSuggestions } from '../../../shared/document/suggestions.ts'
import { countingIds } from '../../../shared/ids.ts'
import { sourceKind, newSource, type Source } from '../../../shared/model/source.ts'
import { propose } from '../../../shared/suggest/propose.ts'
import { marked } from '../../helpers/marked.ts'
import { mentionKind } from '../../../shared/model/mention.ts'
import { attributionKind } from '../../../shared/model/attribution.ts'

function suggested(text: string) {
  const state = articleFromText(text, { articleId: 'a', slug: 'a', language: 'en' })
  return withSuggestions(state, propose(text, []), countingIds())
}

test('a statement inside a statement is nested in it', () => {
  const { records } = suggested('Whitlock said the quay would “stay open,” according to a union statement.')
  const [outer, inner] = [...records.ofKind(attributionKind)]
  expect(inner?.nestedIn).toBe(outer?.id)
  expect(outer?.nestedIn).toBeUndefined()
})

test('what stands in the gap of a split quotation is not nested in it', () => {
  const gap = 'which the union said was wrong'
  const text = `“We stay,” Ana Ruiz said, ${gap}. “For good.”`
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const proposal = {
    type: 'direct',
    cue: [],
    source: [],
    confidence: 1,
    rule: 'quotationBefore',
    reason: '',
  } as const
  const { records } = suggestionsFrom(
    [
      { ...proposal, content: [at('“We stay,”'), at('“For good.”')] },
      { ...proposal, content: [at(gap)] },
      { ...proposal, content: [at('good')] },
    ],
    [],
    countingIds(),
  )
  expect(records.map((record) => record.record === 'attribution' && record.nestedIn)).toEqual([
    undefined,
    undefined,
    'a1',
  ])
})

test('one speaker is one source, however often the article names her', () => {
  const { records } = suggested('“We stay,” Ana Ruiz said.\n\n“For good,” Ana Ruiz said.')
  expect(Array.from(records.ofKind(sourceKind), ({ name }) => name)).toEqual(['Ana Ruiz'])
})

test('suggestions are marked on the words they are about and on nothing else', () => {
  expect(marked(suggested('“We stay,” she said.'))).toBe('[a1 “We stay,”] <m3 she> {c2 said}.')
})

test('all mentions of one person are one source, with what the article tells of her', () => {
  const { records } = suggested(
    'Harbour Mayor Ana Ruiz said it was over. “We stay,” Ruiz said.\n\nThe mayor said she was tired.',
  )
  const [source, ...others] = records.ofKind(sourceKind)
  expect(others).toEqual([])
  expect(source).toMatchObject({ name: 'Ana Ruiz', descriptor: 'Harbour Mayor', aliases: ['Ruiz'] })
  expect(new Set(Array.from(records.ofKind(mentionKind), ({ sourceId }) => sourceId))).toEqual(
    new Set([source?.id]),
  )
})

test('two officials are two sources without a name', () => {
  const { records } = suggested('A Saudi official said it was over. A Saudi official said it was not.')
  const officials = [...records.ofKind(sourceKind)]
  expect(officials).toHaveLength(2)
  expect(officials[0]).toMatchObject({ kind: 'anonymous', name: '', descriptor: 'A Saudi official' })
})

describe('known sources come first', () => {
  const ruiz = newSource('s-1', 'person', { name: 'Ana Ruiz', aliases: ['Ruiz'] })
  const made = (text: string, known: readonly Source[], desk: readonly Source[] = []) => {
    const { records } = suggestionsFrom(propose(text, []), known, countingIds(), desk)
    const sources = records.flatMap((record) => (record.record === 'source' ? [record.id] : []))
    const meant = records.flatMap((record) => (record.record === 'mention' ? [record.sourceId] : []))
    return { sources, meant }
  }

  test('one of the article is used as it is', () => {
    expect(made('Ana Ruiz said it was over.', [ruiz])).toEqual({ sources: [], meant: ['s-1'] })
  })

  test('one of the desk joins the article', () => {
    expect(made('Ana Ruiz said it was over.', [], [ruiz])).toEqual({ sources: ['s-1'], meant: ['s-1'] })
  })

  test('an alias is enough where nobody else has it', () => {
    expect(made('Ruiz said she was tired.', [], [ruiz]).meant).toEqual(['s-1'])
    const namesake = newSource('s-2', 'person', { name: 'Jon Ruiz', aliases: ['Ruiz'] })
    expect(made('Ruiz said she was tired.', [], [ruiz, namesake]).meant).not.toContain('s-1')
  })

  test('one entry is not two people', () => {
    const { meant } = made('Ana Ruiz said it was over. Ruiz and Jon Ruiz came. Jon Ruiz said no more.', [
      ruiz,
    ])
    expect(new Set(meant).size).toBe(meant.length)
  })

  test('the desk has the body under its initials', () => {
    const body = newSource('s-1', 'organisation', { name: 'SHA' })
    expect(
      made('The SHA said it was over. The Skarne Harbour Authority (SHA) said it was not.', [], [body]).meant,
    ).toEqual(['s-1', 's-1'])
  })

  test('an official of another article is somebody else', () => {
    const official = newSource('s-1', 'anonymous', { descriptor: 'A Saudi official' })
    expect(made('A Saudi official said it was over.', [], [official]).meant).not.toContain('s-1')
  })

  test('the company of another article is another company, the one with a name is the same', () => {
    const company = newSource('s-1', 'organisation', { name: 'The company' })
    expect(made('The company said it was over.', [], [company]).meant).not.toContain('s-1')
    expect(made('The company said it was over.', [company]).meant).toEqual(['s-1'])
    const named = newSource('s-2', 'organisation', { name: 'The Harbour Company' })
    expect(made('The Harbour Company said it was over.', [], [named]).meant).toEqual(['s-2'])
  })
})
