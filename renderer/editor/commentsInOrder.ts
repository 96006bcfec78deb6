/** The comments of the article in the order of the text; those whose words are gone come last, in that of their time. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { byPlace, firstPlaceOf } from '../../shared/document/tags.ts'
import { commentKind, type Comment } from '../../shared/model/comment.ts'
import { recordsOf } from './plugins/recordsPlugin.ts'

let last: { readonly doc: Node; readonly records: Records; readonly comments: readonly Comment[] } | undefined

export function commentsInOrder(state: EditorState): readonly Comment[] {
  const records = recordsOf(state)
  if (last?.doc !== state.doc || last.records !== records)
    last = { doc: state.doc, records, comments: inOrder(state.doc, [...records.ofKind(commentKind)]) }
  return last.comments
}

function inOrder(doc: Node, comments: readonly Comment[]): readonly Comment[] {
  const placed = comments.map((comment) => ({ comment, place: firstPlaceOf(doc, comment.id) }))
  placed.sort((a, b) => {
    if (a.place && b.place) return byPlace({ ...a.place, id: a.comment.id }, { ...b.place, id: b.comment.id })
    if (a.place || b.place) return a.place ? -1 : 1
    return a.comment.at.localeCompare(b.comment.at)
  })
  return placed.map(({ comment }) => comment)
}
