import { expect, test } from 'vitest'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { withSuggestions } from '../../../shared/document/suggestions.ts'
import { countingIds } from '../../../shared/ids.ts'
import { propose } from '../../../shared/suggest/propose.ts'
import { marked } from '../../helpers/marked.ts'

function suggested(text: string) {
  const state = articleFromText(text, { articleId: 'a', slug: 'a', language: 'en' })
  return withSuggestions(state, propose(text, []), countingIds())
}

test('a statement inside a statement is nested in it', () => {
  const { records } = suggested('Whitlock said the quay would “stay open,” according to a union statement.')
  const [outer, inner] = [...records.ofKind('attribution')]
  expect(inner?.nestedIn).toBe(outer?.id)
  expect(outer?.nestedIn).toBeUndefined()
})

test('one speaker is one source, however often the article names her', () => {
  const { records } = suggested('“We stay,” Ana Ruiz said.\n\n“For good,” Ana Ruiz said.')
  expect(Array.from(records.ofKind('source'), ({ name }) => name)).toEqual(['Ana Ruiz'])
})

test('suggestions are marked on the words they are about and on nothing else', () => {
  expect(marked(suggested('“We stay,” she said.'))).toBe('[a1 “We stay,”] <m3 she> {c2 said}.')
})
