/**
 * One gesture makes the whole frame: when a quote has just been tagged, the cue and source that belong to it are offered,
 * drawn dashed; Enter takes them. They may be words without a tag yet, or tags already there.
 */
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'
import type { Proposal } from '../../../shared/suggest/proposal.ts'
import { recordsOf } from './recordsPlugin.ts'
import { idInHand } from './tagInHand.ts'

export interface Offer {
  readonly quoteId: string
  readonly cue: readonly PosRange[]
  readonly source: readonly PosRange[]
  /** What the engine read, with offsets into the text as it was then; any edit ends the offer. */
  readonly proposal: Proposal
}

const key = new PluginKey<Offer | null>('offer')

export function offerPlugin(): Plugin<Offer | null> {
  return new Plugin<Offer | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, before, _old, after) => {
        const set = tr.getMeta(key) as Offer | null | undefined
        if (set !== undefined) return set
        if (before === null || idInHand(after) !== before.quoteId) return null
        // Whatever is done to the article means something else than taking the offer.
        return tr.docChanged && recordsOf(after).get(before.quoteId) ? null : before
      },
    },
    props: {
      decorations: (state) => {
        const offer = offerOf(state)
        if (!offer) return null
        const drawn = (ranges: readonly PosRange[], role: string) =>
          ranges.map(({ from, to }) => Decoration.inline(from, to, { class: 'offered', 'data-role': role }))
        return DecorationSet.create(state.doc, [...drawn(offer.cue, 'cue'), ...drawn(offer.source, 'source')])
      },
    },
  })
}

export function offerOf(state: EditorState): Offer | null {
  return key.getState(state) ?? null
}

export function setOffer(tr: Transaction, offer: Offer | null): Transaction {
  return tr.setMeta(key, offer)
}
