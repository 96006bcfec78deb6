/**
 * What of the article a transaction wants seen. ProseMirror's own `scrollIntoView` is about the caret alone, knows nothing of
 * what lies over the text, and does nothing at all while a field outside the text has the focus, as Find's has.
 */
import type { Transaction } from 'prosemirror-state'
import { isHistoryTransaction } from 'prosemirror-history'
import type { PosRange } from '../../../shared/document/tags.ts'

export interface Place extends PosRange {
  /** What belongs to it: seen, too, where all of it has room. */
  readonly around?: PosRange
  /**
   * `arrive`: somebody goes there, so the whole of it is to be seen, or the beginning of what is taller than the window.
   * `stay`: something was done there, and the page stays where one reads while any of it is in sight.
   */
  readonly how: 'arrive' | 'stay'
}

const PLACE = 'quoin.place'

/** From the first of these places to the end of the last. */
export function spanOf(places: readonly PosRange[]): PosRange {
  return {
    from: Math.min(...places.map(({ from }) => from)),
    to: Math.max(...places.map(({ to }) => to)),
  }
}

/** Somebody goes to these words. @param around what belongs to them, and them */
export function goTo(tr: Transaction, { from, to }: PosRange, around?: PosRange): Transaction {
  return tr.setMeta(PLACE, { from, to, how: 'arrive', ...(around && { around }) } satisfies Place)
}

/** Something was done to these words. */
export function stayAt(tr: Transaction, { from, to }: PosRange): Transaction {
  return tr.setMeta(PLACE, { from, to, how: 'stay' } satisfies Place)
}

/** What the transaction wants seen, as positions in the document after it; a caret that moved wants to be. */
export function placeOf(tr: Transaction): Place | undefined {
  const place = tr.getMeta(PLACE) as Place | undefined
  if (place || !tr.scrolledIntoView) return place
  const { from, to, head } = tr.selection
  return isHistoryTransaction(tr) ? { from, to, how: 'stay' } : { from: head, to: head, how: 'arrive' }
}
