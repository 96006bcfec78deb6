/** The tags at the caret when several overlap there, the shortest first; none when there is nothing to choose between. */
import type { EditorState } from 'prosemirror-state'
import { tagsAt } from '../editor/tagsAt.ts'
import { linkedTag } from './inHand.ts'
import type { LinkedTag } from './selectors.ts'

const NONE: readonly LinkedTag[] = []
let last: readonly LinkedTag[] = NONE

export function tagsHere(editor: EditorState): readonly LinkedTag[] {
  const tags = tagsAt(editor, editor.selection.head).flatMap(({ id }) => linkedTag(editor, id))
  const now = tags.length < 2 ? NONE : tags
  if (JSON.stringify(now) !== JSON.stringify(last)) last = now
  return last
}
