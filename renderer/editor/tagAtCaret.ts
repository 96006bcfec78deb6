import type { EditorState } from 'prosemirror-state'
import { idInHand } from './state/tagInHand.ts'
import { tagsAt } from './tagsAt.ts'

/** The tag that the keys are about at the caret: the one in hand where it is there, or the shortest. */
export function tagAtCaret(state: EditorState): string | undefined {
  const ids = tagsAt(state, state.selection.head).map(({ id }) => id)
  return ids.find((id) => id === idInHand(state)) ?? ids[0]
}
