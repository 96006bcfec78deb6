import type { EditorState } from 'prosemirror-state'
import { attributionKind, type Attribution } from '../../../shared/model/attribution.ts'
import { quotesOf } from '../links.ts'
import { recordsOf } from './recordsPlugin.ts'
import { idInHand } from './tagInHand.ts'

/** A cue or source that was only suggested stands for the suggestion it came with. */
export function suggestionInHand(state: EditorState): Attribution | undefined {
  const id = idInHand(state)
  if (id === null) return undefined
  const records = recordsOf(state)
  const quote = records.find(attributionKind, id)
  if (quote) return quote.status === 'suggested' ? quote : undefined
  const quotes = quotesOf(records, id)
  return quotes.every(({ status }) => status === 'suggested') ? quotes[0] : undefined
}
