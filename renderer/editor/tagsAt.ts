/**
 * The tags at a position, the shortest first, and then the comments; rejected suggestions and settled comments are not there for
 * the hand.
 */
import type { EditorState } from 'prosemirror-state'
import { placesOf, tagsInBlock, type TagRange } from '../../shared/document/tags.ts'
import { isPast } from '../../shared/model/record.ts'
import { recordsOf } from './state/recordsPlugin.ts'

export function tagsAt(state: EditorState, pos: number): readonly TagRange[] {
  const $pos = state.doc.resolve(pos)
  if (!$pos.parent.isTextblock) return []
  const records = recordsOf(state)
  const length = (id: string) => placesOf(state.doc, id).reduce((sum, { from, to }) => sum + to - from, 0)
  const here = tagsInBlock($pos.parent)
    .filter(({ from, to }) => from <= $pos.parentOffset && $pos.parentOffset <= to)
    .filter(({ id }) => {
      const record = records.get(id)
      return record !== undefined && !isPast(record)
    })
  // Of one there is nothing to compare, and the length of a tag is known only to who reads the whole article.
  if (here.length < 2) return here
  return here
    .map((tag) => ({ tag, length: length(tag.id) }))
    .sort((a, b) => Number(isComment(a.tag)) - Number(isComment(b.tag)) || a.length - b.length)
    .map(({ tag }) => tag)
}

const isComment = ({ role }: TagRange): boolean => role === 'comment'
