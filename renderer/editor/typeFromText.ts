/** Direct, indirect or mixed, as the quotation marks in and around a tag's words tell. */
import type { Node } from 'prosemirror-model'
import { placesOf } from '../../shared/document/tags.ts'
import { NEARBY, offsetIn, paragraphAt } from '../../shared/document/wholeParagraph.ts'
import type { Attribution, AttributionType } from '../../shared/model/attribution.ts'
import { quotedWords, typeOf, typeOfWords } from '../../shared/text/contentType.ts'
import { quotations } from '../../shared/text/quotations.ts'

export function typeFromText(
  doc: Node,
  { id, orphaned }: Pick<Attribution, 'id' | 'orphaned'>,
): AttributionType {
  if (orphaned !== undefined) return typeOfWords(orphaned)
  const counts = placesOf(doc, id).flatMap(({ from, to }) => {
    const paragraph = paragraphAt(doc, from, Math.max(NEARBY, to - from))
    if (!paragraph) return []
    const { text } = paragraph
    const part = { start: offsetIn(paragraph, from), end: offsetIn(paragraph, to) }
    return [quotedWords(text, part, quotations(text, { start: 0, end: text.length }))]
  })
  return typeOf(counts)
}
