/** The comments of the article in the order of the text; those whose words are gone come last, in that of their time. */
import type { Node } from 'prosemirror-model'
import type { EditorState } from 'prosemirror-state'
import { changedParagraphs } from '../../shared/document/changedParagraphs.ts'
import type { Records } from '../../shared/document/records.ts'
import { byPlace, firstPlaceOf, tagsInBlock } from '../../shared/document/tags.ts'
import { commentKind, type Comment } from '../../shared/model/comment.ts'
import { recordsOf } from './state/recordsPlugin.ts'

interface State {
  readonly doc: Node
  readonly records: Records
}

interface Ordered extends State {
  readonly comments: readonly Comment[]
}

let last: Ordered | undefined

/** The very same list as long as nothing is done to a comment or in a paragraph that has one. */
export function commentsInOrder(state: EditorState): readonly Comment[] {
  const now: State = { doc: state.doc, records: recordsOf(state) }
  const comments = last && isAsBefore(last, now) ? last.comments : inOrder(now)
  last = { ...now, comments }
  return comments
}

function isAsBefore(before: State, now: State): boolean {
  // Of another article, or after many changes: to compare would be to read all of both.
  if (!now.records.isNear(before.records)) return false
  const { removed, added } = changedParagraphs(before.doc, now.doc)
  if (
    [...removed, ...added].some((paragraph) => tagsInBlock(paragraph).some(({ role }) => role === 'comment'))
  )
    return false
  const isComment = (id: string) => now.records.find(commentKind, id) ?? before.records.find(commentKind, id)
  return !now.records.changedSince(before.records).some(isComment)
}

function inOrder({ doc, records }: State): readonly Comment[] {
  const placed = Array.from(records.ofKind(commentKind), (comment) => ({
    comment,
    place: firstPlaceOf(doc, comment.id),
  }))
  placed.sort((a, b) => {
    if (a.place && b.place) return byPlace({ ...a.place, id: a.comment.id }, { ...b.place, id: b.comment.id })
    if (a.place || b.place) return a.place ? -1 : 1
    return a.comment.at.localeCompare(b.comment.at)
  })
  return placed.map(({ comment }) => comment)
}
