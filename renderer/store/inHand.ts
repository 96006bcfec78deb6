/** What the inspector's form shows of the tag in hand. */
import type { EditorState } from 'prosemirror-state'
import { outerQuote } from '../../shared/document/outerQuote.ts'
import { placesOf, textOf } from '../../shared/document/tags.ts'
import { markedOf, quotesOf } from '../editor/links.ts'
import { roleOfRecord } from '../../shared/model/record.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { idInHand } from '../editor/state/tagInHand.ts'
import { typeFromText } from '../editor/typeFromText.ts'
import type { InHand, LinkedTag } from './selectors.ts'
import { speakerOf, speakersOf } from './speakersOf.ts'

let last: { readonly editor: EditorState; readonly value: InHand | null } | undefined

export function inHand(editor: EditorState): InHand | null {
  const isSame =
    last !== undefined &&
    last.editor.doc === editor.doc &&
    recordsOf(last.editor) === recordsOf(editor) &&
    idInHand(last.editor) === idInHand(editor)
  const value = isSame && last ? last.value : read(editor)
  // Typing elsewhere reads the same again: the same value keeps the form from being drawn again.
  last = { editor, value: last && JSON.stringify(value) === JSON.stringify(last.value) ? last.value : value }
  return last.value
}

export function linkedTag(editor: EditorState, id: string): readonly LinkedTag[] {
  const tag = markedOf(recordsOf(editor), id)
  if (!tag) return []
  // What a colleague has to say, for a comment; its words are those of others.
  const text = tag.record === 'comment' ? tag.text : textOf(editor.doc, id) || (tag.orphaned ?? '')
  return [{ id, role: roleOfRecord(tag), text }]
}

function read(editor: EditorState): InHand | null {
  const records = recordsOf(editor)
  const tag = markedOf(records, idInHand(editor))
  if (!tag) return null
  const text = textOf(editor.doc, tag.id) || (tag.orphaned ?? '')
  const tags = (ids: readonly string[]) => ids.flatMap((id) => linkedTag(editor, id))
  const quotes = () => tags(quotesOf(records, tag.id).map(({ id }) => id))
  if (tag.record === 'cue') return { role: 'cue', id: tag.id, text, quotes: quotes() }
  if (tag.record === 'mention') {
    const speaker = speakerOf(editor.doc, records, tag)
    return { role: 'source', id: tag.id, text, form: tag.form, speaker, quotes: quotes() }
  }
  if (tag.record === 'comment') {
    const [about] = tags(tag.aboutId === undefined ? [] : [tag.aboutId])
    return { role: 'comment', id: tag.id, text, comment: tag, ...(about ? { about } : {}) }
  }
  const outer = outerQuote(records, tag)
  const [parent] = outer ? linkedTag(editor, outer.id) : []
  return {
    role: 'content',
    id: tag.id,
    status: tag.status,
    type: tag.typeOverride ?? typeFromText(editor.doc, tag),
    typeIsOverridden: tag.typeOverride !== undefined,
    text,
    cues: tags(tag.cueIds),
    mentions: tags(tag.mentionIds),
    speakers: speakersOf(editor.doc, records, tag),
    sourcing: tag.sourcing,
    note: tag.note,
    pieces: placesOf(editor.doc, tag.id).length,
    ...(parent ? { nestedIn: parent } : {}),
    ...(tag.reason === undefined ? {} : { reason: tag.reason }),
    ...(tag.confidence === undefined ? {} : { confidence: tag.confidence }),
  }
}
