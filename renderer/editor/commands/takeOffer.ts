/** What is offered for a quote just tagged; Enter tags it where it is not tagged yet, links it, and says who it is. */
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { placesOf } from '../../../shared/document/tags.ts'
import type { MintId } from '../../../shared/ids.ts'
import { attributionKind, type Attribution } from '../../../shared/model/attribution.ts'
import type { Source } from '../../../shared/model/source.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { frame } from '../frame.ts'
import { offerOf, setOffer, type Offer } from '../state/offerPlugin.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { goTo, spanOf } from '../showing/place.ts'

/** The card about it must not lie on what is outlined, nor on the quote where there is room for both. */
export function showOffer(state: EditorState, offer: Offer): Transaction {
  const outlined = [...offer.cue, ...offer.source]
  const quote = placesOf(state.doc, offer.quoteId)
  const tr = setOffer(state.tr, offer)
  return outlined.length === 0 ? tr : goTo(tr, spanOf(outlined), spanOf([...quote, ...outlined]))
}

/** @param directory the desk's sources, one of which the speaker may be */
export function takeOffer(mintId: MintId, directory: () => readonly Source[]): Command {
  return (state, dispatch) => {
    const offer = offerOf(state)
    const records = recordsOf(state)
    const before = offer && records.find(attributionKind, offer.quoteId)
    if (!offer || !before) return false
    if (!dispatch) return true
    const { tr } = state
    const { cueIds, mentionIds, made } = frame(state, tr, offer.proposal, mintId, directory())
    const quote: Attribution = {
      ...before,
      cueIds: [...new Set([...before.cueIds, ...cueIds])],
      mentionIds: [...new Set([...before.mentionIds, ...mentionIds])],
    }
    dispatch(setOffer(tr.step(changeRecords(records, [...made, quote])), null))
    return true
  }
}
