/** The accepted quotes of a source, by whichever way they are linked to it. */
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { idsMeaning, mentionsOf, quotesOf } from '../editor/links.ts'
import { nextQuote } from '../editor/nextQuote.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'

export function quotesBy(records: Records, sourceId: string): ReadonlySet<string> {
  const linked = [...idsMeaning(records, sourceId), ...mentionsOf(records, sourceId).map(({ id }) => id)]
  const quotes = linked.flatMap((id) => quotesOf(records, id))
  return new Set(quotes.filter(({ status }) => status === 'accepted').map(({ id }) => id))
}

/** The one that begins first in the text. */
export function firstQuoteBy(editor: EditorState, sourceId: string): string | undefined {
  const quotes = quotesBy(recordsOf(editor), sourceId)
  return nextQuote(editor.doc, 0, 1, (id) => quotes.has(id))
}
