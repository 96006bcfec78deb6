import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { graphemeEdges } from '../../../shared/text/graphemeEdges.ts'
import { graphemeBorders, wireText } from './helpers.ts'

test('knows every place between two characters, in whatever order it is asked', () => {
  const long = fc.constantFrom('\u0301', '한국', '👩‍👩‍👧', 'क्षि').map((piece) => piece.repeat(90))
  const texts = fc.array(fc.oneof(wireText, long), { maxLength: 5 }).map((pieces) => pieces.join('a'))
  fc.assert(
    fc.property(texts, fc.boolean(), (text, backwards) => {
      const isEdge = graphemeEdges(text)
      const borders = graphemeBorders(text)
      const places = Array.from({ length: text.length + 1 }, (_, at) => at)
      for (const at of backwards ? places.reverse() : places) expect(isEdge(at)).toBe(borders.has(at))
    }),
    { numRuns: 300 },
  )
})
