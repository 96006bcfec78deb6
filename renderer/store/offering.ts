/** What the engine offers with a quote that was just tagged: the cue and source that it reads around it. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { attributionKind } from '../../shared/model/attribution.ts'
import { afterPaint } from '../editor/afterPaint.ts'
import { showOffer } from '../editor/commands/takeOffer.ts'
import { offerFor } from '../editor/offerFor.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { idInHand } from '../editor/state/tagInHand.ts'
import type { Reading } from './reading.ts'

interface Ports {
  readonly reading: () => Pick<Reading, 'around'>
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
}

/** @returns is to be told of each change */
export function createOffering({
  reading,
  state,
  dispatch,
}: Ports): (before: EditorState, after: EditorState) => void {
  let newQuoteId = ''
  const offering = afterPaint(() => void offer(newQuoteId))

  async function offer(quoteId: string): Promise<void> {
    const proposals = await reading().around(quoteId)
    if (idInHand(state()) !== quoteId) return
    const found = offerFor(state(), quoteId, proposals)
    if (found) dispatch(showOffer(state(), found))
  }

  return (before, after) => {
    const id = idInHand(after)
    if (id === null || recordsOf(before).get(id) || !recordsOf(after).find(attributionKind, id)) return
    newQuoteId = id
    offering.ask()
  }
}
