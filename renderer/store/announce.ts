/** What a screen reader is told when something comes to hand: "Direct quote, 17 words, source Keir Starmer, 2 of 14". */
import type { EditorState } from 'prosemirror-state'
import { countWords } from '../../shared/text/words.ts'
import { inHand } from './inHand.ts'
import { linking } from './linking.ts'
import { quoteRows } from './quoteRows.ts'

const TYPES = { direct: 'Direct quote', indirect: 'Indirect quote', mixed: 'Mixed quote' } as const

export function announcementFor(editor: EditorState): string {
  const link = linking(editor)
  if (link) return `Link to ${link.target.role} “${link.target.text}”, ${link.position} of ${link.total}`
  const tag = inHand(editor)
  if (!tag) return ''
  if (tag.role === 'cue') return `Cue “${tag.text}”, ${tag.quotes.length === 0 ? 'not linked' : 'linked'}`
  if (tag.role === 'source') return `Source “${tag.text}”, ${tag.speaker.label}`
  const rows = quoteRows(editor)
  const position = rows.findIndex(({ id }) => id === tag.id) + 1
  const source =
    tag.speakers.length > 0 ? `source ${tag.speakers.map(({ label }) => label).join(' and ')}` : 'no source'
  const state = tag.status === 'suggested' ? 'Suggested: ' : ''
  return `${state}${TYPES[tag.type]}, ${countWords(tag.text)} words, ${source}, ${position} of ${rows.length}`
}
