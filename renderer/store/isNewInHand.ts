import type { EditorState } from 'prosemirror-state'
import { linkingOf } from '../editor/state/linkingPlugin.ts'
import { idInHand } from '../editor/state/tagInHand.ts'

/** Whether another tag has come to hand, or link mode has another target. */
export function isNewInHand(before: EditorState, after: EditorState): boolean {
  return idInHand(before) !== idInHand(after) || linkingOf(before) !== linkingOf(after)
}
