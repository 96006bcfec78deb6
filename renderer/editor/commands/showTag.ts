/** Takes a tag in hand from outside the text, as from a list, and brings it into view. */
import type { Command } from 'prosemirror-state'
import { markedOf } from '../links.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { takeInHand } from '../state/tagInHand.ts'
import { goToTag } from './goToTag.ts'

export function showTag(id: string): Command {
  return (state, dispatch) => {
    if (!markedOf(recordsOf(state), id)) return false
    dispatch?.(goToTag(takeInHand(state.tr, id), id, recordsOf(state)))
    return true
  }
}
