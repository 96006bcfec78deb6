/** The tag of a role that is on just these words already; what was rejected is not there. */
import type { EditorState } from 'prosemirror-state'
import type { TagRole } from '../../shared/model/role.ts'
import { placesOf, tagsInBlock, type PosRange } from '../../shared/document/tags.ts'
import { isPast, isSuggested, type Tag } from '../../shared/model/record.ts'
import { tagOf } from './links.ts'
import { recordsOf } from './state/recordsPlugin.ts'

export function sameTag(state: EditorState, role: TagRole, ranges: readonly PosRange[]): Tag | undefined {
  const first = ranges[0]
  if (!first) return undefined
  const { parent } = state.doc.resolve(first.from)
  const twins = tagsInBlock(parent).flatMap(({ id, role: other }) => {
    const tag = other === role ? tagOf(recordsOf(state), id) : undefined
    return tag && !isPast(tag) && isSame(placesOf(state.doc, id), ranges) ? [tag] : []
  })
  return twins.find((tag) => !isSuggested(tag)) ?? twins[0]
}

function isSame(a: readonly PosRange[], b: readonly PosRange[]): boolean {
  return a.length === b.length && a.every(({ from, to }, i) => from === b[i]?.from && to === b[i]?.to)
}
