/** One row of the inspector's list of quotes. */
import type { EditorState } from 'prosemirror-state'
import type { Records } from '../../shared/document/records.ts'
import { textOf } from '../../shared/document/tags.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import { typeFromText } from '../editor/typeFromText.ts'
import type { QuoteRow } from './selectors.ts'
import { speakersOf } from './speakersOf.ts'

const LONGEST_TEXT = 120

export function quoteRow(editor: EditorState, quote: Attribution): QuoteRow {
  const records = recordsOf(editor)
  const text = textOf(editor.doc, quote.id) || (quote.orphaned ?? '')
  return {
    id: quote.id,
    status: quote.status,
    type: quote.typeOverride ?? typeFromText(editor.doc, quote.id),
    text: text.length > LONGEST_TEXT ? `${text.slice(0, text.lastIndexOf(' ', LONGEST_TEXT))} …` : text,
    cue: quote.cueIds.map((id) => textOf(editor.doc, id)).join(', '),
    speakers: speakersOf(editor.doc, records, quote),
    depth: depthOf(records, quote),
    orphaned: quote.orphaned !== undefined,
  }
}

const DEEPEST = 8

function depthOf(records: Records, quote: Attribution): number {
  let depth = 0
  for (let above = quote.nestedIn; above !== undefined && depth < DEEPEST; depth++) {
    above = records.find('attribution', above)?.nestedIn
  }
  return depth
}
