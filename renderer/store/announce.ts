/**
 * What a screen reader is told when something comes to hand, "Direct quote, 17 words, source Keir Starmer, 2 of 14", and when
 * an edge of it moves.
 */
import type { EditorState } from 'prosemirror-state'
import { commentKind, signature, type Comment } from '../../shared/model/comment.ts'
import { countWords } from '../../shared/text/words.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { idInHand } from '../editor/state/tagInHand.ts'
import { inHand } from './inHand.ts'
import { isNewInHand } from './isNewInHand.ts'
import { linking } from './linking.ts'
import { movedEdge } from './movedEdge.ts'
import { quoteRows } from './quoteRows.ts'

const TYPES = { direct: 'Direct quote', indirect: 'Indirect quote', mixed: 'Mixed quote' } as const

/** @returns undefined when there is nothing to tell anew */
export function announcementAfter(before: EditorState, after: EditorState): string | undefined {
  if (isNewInHand(before, after)) return announcementFor(after)
  return movedEdge(before, after) ?? commentChange(before, after)
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
  const last = answers.at(-1)
  const count = answers.length === 1 ? 'one answer' : `${answers.length} answers, the last`
  const answered = last ? `, ${count}: ${last.text}` : ''
  return `${settled ? 'Settled comment' : 'Comment'} by ${signature(by)}: ${text}${answered}`
}

/** The comment in hand was settled or opened again, or has one answer more. */
function commentChange(before: EditorState, after: EditorState): string | undefined {
  const [was, is] = [before, after].map((state) => recordsOf(state).find(commentKind, idInHand(state) ?? ''))
  if (!was || !is || was === is) return undefined
  if (!was.settled !== !is.settled) return is.settled ? 'Settled' : 'Open again'
  return is.answers.length > was.answers.length ? `Answered: ${is.answers.at(-1)?.text ?? ''}` : undefined
}
