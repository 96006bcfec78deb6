/** The headline that the text itself begins with, on one line; it stands in the first section if anywhere. */
import type { Node } from 'prosemirror-model'

/** @returns empty when its words were deleted, null without one */
export function headlineIn(doc: Node): string | null {
  const blocks = doc.firstChild?.firstChild?.children ?? []
  const headlines = blocks.filter((block) => block.attrs['kind'] === 'headline')
  const headline = headlines.find(({ childCount }) => childCount > 0) ?? headlines[0]
  return headline ? headline.textContent.replace(/\s+/gu, ' ').trim() : null
}
