/** The headline that the text itself begins with, on one line; it stands in the first section if anywhere. */
import type { Node } from 'prosemirror-model'

export function headlineIn(doc: Node): string | null {
  const headline = doc.firstChild?.firstChild?.children.find((block) => block.attrs['kind'] === 'headline')
  return headline ? headline.textContent.replace(/\s+/gu, ' ').trim() : null
}
