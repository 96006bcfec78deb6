/** What the bar of link mode shows. */
import type { EditorState } from 'prosemirror-state'
import { linkingOf, type Linking } from '../editor/state/linkingPlugin.ts'
import { linkedTag } from './inHand.ts'
import type { LinkedTag } from './selectors.ts'

export interface LinkingView {
  readonly from: LinkedTag
  readonly target: LinkedTag
  /** From 1. */
  readonly position: number
  readonly total: number
}

let last: { readonly linking: Linking; readonly value: LinkingView | null } | undefined

export function linking(editor: EditorState): LinkingView | null {
  const now = linkingOf(editor)
  if (!now) return null
  if (last?.linking === now) return last.value
  const [from] = linkedTag(editor, now.from)
  const [target] = linkedTag(editor, now.targets[now.index] ?? '')
  const value = from && target ? { from, target, position: now.index + 1, total: now.targets.length } : null
  last = { linking: now, value }
  return value
}
