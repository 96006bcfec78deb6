/** Enter: tags what is offered for the quote in hand, where it is not tagged yet, and links it. */
import type { Command } from 'prosemirror-state'
import { schema, type Role } from '../../../shared/document/schema.ts'
import type { PosRange } from '../../../shared/document/tags.ts'
import type { MintId } from '../../../shared/ids.ts'
import type { Attribution } from '../../../shared/model/attribution.ts'
import { newCue } from '../../../shared/model/cue.ts'
import { newMention } from '../../../shared/model/mention.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { changeRecords } from '../changeRecords.ts'
import { withLink } from '../links.ts'
import { offerOf, setOffer } from '../plugins/offerPlugin.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { tagExactlyAt } from '../tagExactlyAt.ts'

export function takeOffer(mintId: MintId): Command {
  return (state, dispatch) => {
    const offer = offerOf(state)
    const records = recordsOf(state)
    const before = offer && records.find('attribution', offer.quoteId)
    if (!offer || !before) return false
    if (!dispatch) return true
    const { tr } = state
    const made: QuoinRecord[] = []
    let quote: Attribution = before
    const take = (
      role: Exclude<Role, 'content'>,
      ranges: readonly PosRange[],
      make: () => QuoinRecord & { record: 'cue' | 'mention' },
    ) => {
      const known = ranges[0] && tagExactlyAt(state, role, ranges[0])
      const tag = known ?? make()
      if (!known) {
        made.push(tag)
        for (const { from, to } of ranges) tr.addMark(from, to, schema.mark(role, { id: tag.id }))
      }
      quote = withLink(quote, tag)
    }
    if (offer.cue.length > 0) take('cue', offer.cue, () => newCue(mintId('c')))
    for (const mention of offer.source) take('source', [mention], () => newMention(mintId('m'), mention.form))
    dispatch(setOffer(tr.step(changeRecords(records, [...made, quote])), null))
    return true
  }
}
