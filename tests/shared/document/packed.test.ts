import { expect, test } from 'vitest'
import type { Node } from 'prosemirror-model'
import { articleFromText } from '../../../shared/document/articleFromText.ts'
import { packDocument, unpackDocument, type PackedDocument } from '../../../shared/document/packed.ts'
import { schema } from '../../../shared/document/schema.ts'
import { inChapters } from '../../../shared/document/sections.ts'
import { textOfBlock } from '../../../shared/document/tags.ts'
import { markedArticle } from '../../helpers/markedArticle.ts'

/** As between two processes, where nothing but plain values gets through. */
function sent(doc: Node): Node {
  return unpackDocument(JSON.parse(JSON.stringify(packDocument(doc))) as PackedDocument)
}

test.each([
  [
    'tags that nest, overlap and come in pieces',
    '[q1 “We [q2 st<m1 ay],”> {c1 said}. [q1 “For {c2 good}.”] 🙂',
  ],
  [
    'a long article of several chapters',
    Array.from({ length: 245 }, (_, i) => `[q${i} One] ${i}`).join('\n\n'),
  ],
  ['no tags', 'Nothing.'],
])('arrives as it was sent: %s', (_, article) => {
  const { doc } = markedArticle(article).state
  expect(sent(doc).toJSON()).toEqual(doc.toJSON())
  const arrived = sent(doc)
  arrived.check()
  arrived.descendants((node) => {
    if (node.isTextblock) expect(textOfBlock(node)).toBe(node.textContent)
  })
})

test('white space around and between paragraphs, furniture and empty articles arrive as well', () => {
  for (const text of ['  LONDON, March 3 (Quoin) - One.\n\n\n\tTwo.\n \n', '', ' \n']) {
    const { doc } = articleFromText(text, { articleId: 'a', slug: 'a', language: 'en' })
    expect(sent(doc).toJSON()).toEqual(doc.toJSON())
  }
})

test('tags of one kind on the same words keep their order', () => {
  const marks = ['b', 'a', 'c'].map((id) => schema.mark('content', { id }))
  const paragraph = schema.node('paragraph', null, schema.text('words', marks))
  const doc = schema.node('doc', null, inChapters([paragraph]))
  expect(sent(doc).toJSON()).toEqual(doc.toJSON())
})

test('a tag is one mark, however many pieces it is in', () => {
  const { doc } = markedArticle('[q1 one {c1 two} three] four [q1 five]').state
  const found = new Set<unknown>()
  sent(doc).descendants(({ marks }) => {
    for (const mark of marks) if (mark.attrs['id'] === 'q1') found.add(mark)
  })
  expect(found.size).toBe(1)
})
