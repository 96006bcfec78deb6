/** Says who it is: gives a mention, or a quote through its mentions, an entry of the directory. */
import type { Command } from 'prosemirror-state'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import type { Source } from '../../../shared/model/source.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { attributionKind } from '../../../shared/model/attribution.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { mentionKind } from '../../../shared/model/mention.ts'

/** @param source joins the article's records if it is not there yet; null takes the source away */
export function assignSource(tagId: string, source: Source | null): Command {
  return (state, dispatch) => {
    const records = recordsOf(state)
    const mention = records.find(mentionKind, tagId)
    const quote = records.find(attributionKind, tagId)
    const mentionIds = mention ? [tagId] : quote?.mentionIds
    if (!mentionIds) return false
    const put: QuoinRecord[] = source && !records.get(source.id) ? [source] : []
    for (const id of mentionIds) {
      const each = records.find(mentionKind, id)
      if (!each) continue
      const { sourceId: _, ...unnamed } = each
      put.push(source ? { ...unnamed, sourceId: source.id } : unnamed)
    }
    if (quote && mentionIds.length === 0) put.push({ ...quote, sourceIds: source ? [source.id] : [] })
    dispatch?.(state.tr.step(changeRecords(records, put)))
    return true
  }
}
