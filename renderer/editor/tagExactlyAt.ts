import type { EditorState } from 'prosemirror-state'
import type { TagRole } from '../../shared/model/role.ts'
import { placesOf, tagsInBlock, type PosRange } from '../../shared/document/tags.ts'
import type { Cue } from '../../shared/model/cue.ts'
import type { Mention } from '../../shared/model/mention.ts'
import { recordsOf } from './state/recordsPlugin.ts'

/** The cue or source tag on just these words, which need not be tagged again. */
export function tagExactlyAt(
  state: EditorState,
  role: Exclude<TagRole, 'content'>,
  { from, to }: PosRange,
): Cue | Mention | undefined {
  const found = tagsInBlock(state.doc.resolve(from).parent).find(({ id, role: other }) => {
    const places = placesOf(state.doc, id)
    return other === role && places.length === 1 && places[0]?.from === from && places[0].to === to
  })
  const record = found && recordsOf(state).get(found.id)
  return record?.record === 'cue' || record?.record === 'mention' ? record : undefined
}
