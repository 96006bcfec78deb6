/** What the find bar shows: which hit is at hand and how many there are. */
import type { EditorState } from 'prosemirror-state'
import { findingOf, type Finding } from '../editor/state/findPlugin.ts'

export interface FindingView {
  readonly query: string
  /** From 1; 0 when there is no hit. */
  readonly position: number
  readonly total: number
  /** There are more than were looked for. */
  readonly isCapped: boolean
}

let last: { readonly finding: Finding; readonly value: FindingView } | undefined

export function finding(editor: EditorState): FindingView | null {
  const now = findingOf(editor)
  if (!now) return null
  if (last?.finding === now) return last.value
  const value = { query: now.query, position: now.index + 1, total: now.hits.length, isCapped: now.isCapped }
  last = { finding: now, value }
  return value
}
