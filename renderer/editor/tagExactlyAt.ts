import type { EditorState } from 'prosemirror-state'
import type { PartRole } from '../../shared/model/role.ts'
import { placesOf, tagsInBlock, type PosRange } from '../../shared/document/tags.ts'
import { isPart, type Part } from '../../shared/model/record.ts'
import { recordsOf } from './state/recordsPlugin.ts'

/** The cue or source tag on just these words, which need not be tagged again. */
export function tagExactlyAt(state: EditorState, role: PartRole, { from, to }: PosRange): Part | undefined {
  const found = tagsInBlock(state.doc.resolve(from).parent).find(({ id, role: other }) => {
    const places = placesOf(state.doc, id)
    return other === role && places.length === 1 && places[0]?.from === from && places[0].to === to
  })
  const record = found && recordsOf(state).get(found.id)
  return record && isPart(record) ? record : undefined
}
