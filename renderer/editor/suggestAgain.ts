/** Puts a rejected suggestion back among those to be decided on, with the cue and source that the engine reads there now. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { placesOf } from '../../shared/document/tags.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Attribution } from '../../shared/model/attribution.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { changeRecords } from '../../shared/document/changeRecords.ts'
import { closestProposal } from './closestProposal.ts'
import { frame } from './frame.ts'
import { recordsOf } from './state/recordsPlugin.ts'
import { takeInHand } from './state/tagInHand.ts'

/**
 * The words stay those that were rejected, whatever the engine would make of their edges today.
 * @param proposals for exactly the text the state has; none when it moved on, and then the words come back by themselves
 * @param directory the desk's sources, one of which a speaker may be
 */
export function suggestAgain(
  state: EditorState,
  rejected: Attribution,
  proposals: readonly Proposal[],
  mintId: MintId,
  directory: readonly Source[],
): Transaction {
  const { tr } = state
  const proposal = closestProposal(state.doc, proposals, placesOf(state.doc, rejected.id))
  const found = proposal && frame(state, tr, proposal, mintId, directory)
  const again: Attribution = {
    ...rejected,
    status: 'suggested',
    ...(found && { cueIds: found.cueIds, mentionIds: found.mentionIds }),
  }
  tr.step(changeRecords(recordsOf(state), [...(found?.made ?? []), again]))
  return takeInHand(tr, again.id)
}
