/**
 * What a screen reader is told when something comes to hand, "Direct quote, 17 words, source Keir Starmer, 2 of 14", and when
 * an edge of it moves.
 */
import type { EditorState } from 'prosemirror-state'
import type { Comment } from '../../shared/model/comment.ts'
import { countWords } from '../../shared/text/words.ts'
import { inHand } from './inHand.ts'
import { isNewInHand } from './isNewInHand.ts'
import { linking } from './linking.ts'
import { movedEdge } from './movedEdge.ts'
import { quoteRows } from './quoteRows.ts'

const TYPES = { direct: 'Direct quote', indirect: 'Indirect quote', mixed: 'Mixed quote' } as const

/** @returns undefined when there is nothing to tell anew */
export function announcementAfter(before: EditorState, after: EditorState): string | undefined {
  return isNewInHand(before, after) ? announcementFor(after) : movedEdge(before, after)
}

function announcementFor(editor: EditorState): string {
  const link = linking(editor)
  if (link) return `Link to ${link.target.role} “${link.target.text}”, ${link.position} of ${link.total}`
  const tag = inHand(editor)
  if (!tag) return ''
  if (tag.role === 'cue') return `Cue “${tag.text}”, ${tag.quotes.length === 0 ? 'not linked' : 'linked'}`
  if (tag.role === 'source') return `Source “${tag.text}”, ${tag.speaker.label}`
  if (tag.role === 'comment') return commentSaid(tag.comment)
  const rows = quoteRows(editor)
  const position = rows.findIndex(({ id }) => id === tag.id) + 1
  const source =
    tag.speakers.length > 0 ? `source ${tag.speakers.map(({ label }) => label).join(' and ')}` : 'no source'
  const state = tag.status === 'suggested' ? 'Suggested: ' : ''
  return `${state}${TYPES[tag.type]}, ${countWords(tag.text)} words, ${source}, ${position} of ${rows.length}`
}

function commentSaid({ by, text, answers, settled }: Comment): string {
  const answered =
    answers.length === 0 ? '' : `, ${answers.length} answers, the last: ${answers.at(-1)?.text ?? ''}`
  return `${settled ? 'Settled comment' : 'Comment'} by ${by}: ${text}${answered}`
}
