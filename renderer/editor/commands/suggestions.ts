/** Deciding on what the engine proposed. */
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { firstPlaceOf } from '../../../shared/document/tags.ts'
import { attributionKind, type Attribution, type Status } from '../../../shared/model/attribution.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { sourcesOfQuote } from '../links.ts'
import { modeOf } from '../state/modePlugin.ts'
import { isTooLong, LONGEST_SAID } from '../longestRead.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { idInHand, takeInHand } from '../state/tagInHand.ts'
import { suggestionInHand } from '../state/suggestionInHand.ts'
import { openSuggestions } from '../openSuggestions.ts'
import { nextQuote } from '../nextQuote.ts'
import { rejection } from '../rejection.ts'
import { say } from '../saying.ts'
import { goToTag } from './goToTag.ts'

/** Takes the next suggestion after the caret in hand, or the one before it; at the end it begins anew. */
export function goToSuggestion(direction: -1 | 1): Command {
  return (state, dispatch) => {
    // A button asks at every key whether there is one; which it is matters when somebody goes there.
    const open = openSuggestions(recordsOf(state))
    if (!dispatch) return open > 0
    if (open === 0) {
      dispatch(say(state.tr, isTooLong(state.doc) ? LONGEST_SAID : 'No suggestion is left in this article.'))
      return true
    }
    return takeNeighbour(state, dispatch, direction, (quote) => quote.status === 'suggested')
  }
}

export function goToQuote(direction: -1 | 1): Command {
  return (state, dispatch) =>
    takeNeighbour(state, dispatch, direction, (quote) => quote.status !== 'rejected')
}

/** The next accepted quote that names nobody. */
export const goToUnsourced: Command = (state, dispatch) => {
  const records = recordsOf(state)
  return takeNeighbour(
    state,
    dispatch,
    1,
    (quote) =>
      quote.status === 'accepted' &&
      quote.orphaned === undefined &&
      sourcesOfQuote(records, quote).length === 0,
  )
}

/** Accepts the suggestion in hand and goes on to the next. */
export const acceptSuggestion: Command = (state, dispatch) => decide(state, dispatch, 'accepted', true)

/** Rejects it and goes on; it stays rejected at this place. */
export const rejectSuggestion: Command = (state, dispatch) => decide(state, dispatch, 'rejected', true)

/** Accepts it and keeps it in hand with the caret at its end, so that its edges can be moved at once. */
export const adjustSuggestion: Command = (state, dispatch) => decide(state, dispatch, 'accepted', false)

const EDGES = {
  tagging: 'Accepted. Shift and ← → move its end, Alt and Shift and ← → its start; or drag the handles.',
  editing: 'Accepted. Drag the handles to move its edges; the keys for that are in the keyboard map.',
}

function decide(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  status: Status,
  goOn: boolean,
): boolean {
  const quote = suggestionInHand(state)
  if (!quote) return false
  if (!dispatch) return true
  const next = goOn
    ? neighbour(state, 1, (other) => other.status === 'suggested' && other.id !== quote.id)
    : quote.id
  const tr =
    status === 'rejected'
      ? rejection(state, quote)
      : state.tr.step(changeRecords(recordsOf(state), [{ ...quote, status }]))
  if (!goOn) say(tr, EDGES[modeOf(state)])
  else if (next === undefined) say(tr, 'That was the last suggestion.')
  const taken = takeInHand(tr, next ?? null)
  dispatch(next === undefined ? taken : goToTag(taken, next, recordsOf(state)))
  return true
}

function takeNeighbour(
  state: EditorState,
  dispatch: ((tr: Transaction) => void) | undefined,
  direction: -1 | 1,
  wanted: (quote: Attribution) => boolean,
): boolean {
  const id = neighbour(state, direction, wanted)
  if (id === undefined) return false
  dispatch?.(goToTag(takeInHand(state.tr, id), id, recordsOf(state)))
  return true
}

/** From the quote in hand if there is one, else from the caret. */
function neighbour(
  state: EditorState,
  direction: -1 | 1,
  wanted: (quote: Attribution) => boolean,
): string | undefined {
  const records = recordsOf(state)
  const id = idInHand(state) ?? ''
  const held = records.find(attributionKind, id) && firstPlaceOf(state.doc, id)
  return nextQuote(state.doc, held ? { id, ...held } : state.selection.head, direction, (other) => {
    const quote = records.find(attributionKind, other)
    return quote !== undefined && wanted(quote)
  })
}
