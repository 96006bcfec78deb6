/** Says who it is: gives a mention, or a quote through its mentions, an entry of the directory. */
import type { Command } from 'prosemirror-state'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import type { Source } from '../../../shared/model/source.ts'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { tagOf } from '../links.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { mentionKind } from '../../../shared/model/mention.ts'

/** @param source joins the article's records if it is not there yet; null takes the source away */
export function assignSource(tagId: string, source: Source | null): Command {
  return (state, dispatch) => {
    const records = recordsOf(state)
    const tag = tagOf(records, tagId)
    if (!tag || tag.record === 'cue') return false
    const put: QuoinRecord[] = source && !records.get(source.id) ? [source] : []
    const mentionIds = tag.record === 'mention' ? [tag.id] : tag.mentionIds
    for (const id of mentionIds) {
      const mention = records.find(mentionKind, id)
      if (!mention) continue
      const { sourceId: _, ...unnamed } = mention
      put.push(source ? { ...unnamed, sourceId: source.id } : unnamed)
    }
    if (tag.record === 'attribution' && mentionIds.length === 0)
      put.push({ ...tag, sourceIds: source ? [source.id] : [] })
    dispatch?.(state.tr.step(changeRecords(records, put)))
    return true
  }
}
