/** Whether the text begins with a headline of its own; a headline stands in the first section if anywhere. */
import type { Node } from 'prosemirror-model'

export function hasHeadline(doc: Node): boolean {
  let found = false
  doc.firstChild?.forEach((block) => {
    found ||= block.attrs['kind'] === 'headline'
  })
  return found
}
