/** What the inspector's form shows of the tag in hand. */
import type { EditorState } from 'prosemirror-state'
import { outerQuote } from '../../shared/document/outerQuote.ts'
import { placesOf, textOf } from '../../shared/document/tags.ts'
import { markedOf, quotesOf } from '../editor/links.ts'
import { roleOfRecord, type Marked } from '../../shared/model/record.ts'
import type { Records } from '../../shared/document/records.ts'
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
  const tag = markedOf(recordsOf(editor), idInHand(editor))
  if (!tag) return null
  const given: Given = {
    editor,
    records: recordsOf(editor),
    text: textOf(editor.doc, tag.id) || (tag.orphaned ?? ''),
    tags: (ids) => ids.flatMap((id) => linkedTag(editor, id)),
  }
  // Each kind is asked of its own records only.
  return (FORMS[tag.record] as (tag: Marked, given: Given) => InHand)(tag, given)
}

interface Given {
  readonly editor: EditorState
  readonly records: Records
  readonly text: string
  readonly tags: (ids: readonly string[]) => readonly LinkedTag[]
}

type Forms = {
  readonly [Each in Marked as Each['record']]: (tag: Each, given: Given) => InHand
}

const FORMS: Forms = {
  cue: ({ id }, { text, ...given }) => ({ role: 'cue', id, text, quotes: quotesWith(id, given) }),
  mention: (mention, { text, ...given }) => ({
    role: 'source',
    id: mention.id,
    text,
    form: mention.form,
    speaker: speakerOf(given.editor.doc, given.records, mention),
    quotes: quotesWith(mention.id, given),
  }),
  comment(comment, { text, tags }) {
    const [about] = tags(comment.aboutId === undefined ? [] : [comment.aboutId])
    return { role: 'comment', id: comment.id, text, comment, ...(about ? { about } : {}) }
  },
  attribution(quote, { editor, records, text, tags }) {
    const outer = outerQuote(records, quote)
    const [parent] = outer ? linkedTag(editor, outer.id) : []
    return {
      role: 'content',
      id: quote.id,
      status: quote.status,
      type: quote.typeOverride ?? typeFromText(editor.doc, quote),
      typeIsOverridden: quote.typeOverride !== undefined,
      text,
      cues: tags(quote.cueIds),
      mentions: tags(quote.mentionIds),
      speakers: speakersOf(editor.doc, records, quote),
      sourcing: quote.sourcing,
      note: quote.note,
      pieces: placesOf(editor.doc, quote.id).length,
      ...(parent ? { nestedIn: parent } : {}),
      ...(quote.reason === undefined ? {} : { reason: quote.reason }),
      ...(quote.confidence === undefined ? {} : { confidence: quote.confidence }),
    }
  },
}

function quotesWith(id: string, { records, tags }: Pick<Given, 'records' | 'tags'>): readonly LinkedTag[] {
  return tags(quotesOf(records, id).map((quote) => quote.id))
}
