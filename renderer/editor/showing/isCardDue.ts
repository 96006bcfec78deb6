/**
 * Whether a card at the foot of the galley is about what is in hand: a suggestion, link mode or an offer. The page draws it,
 * and takes it away, a frame later.
 */
import type { EditorState } from 'prosemirror-state'
import { linkingOf } from '../state/linkingPlugin.ts'
import { offerOf } from '../state/offerPlugin.ts'
import { suggestionInHand } from '../state/suggestionInHand.ts'

export function isCardDue(state: EditorState): boolean {
  return linkingOf(state) !== null || offerOf(state) !== null || suggestionInHand(state) !== undefined
}
