/** Changes of a record's fields from the inspector, each one undoable. */
import type { Command } from 'prosemirror-state'
import { HEAD_ID } from '../../../shared/model/head.ts'
import type { Attribution, AttributionType } from '../../../shared/model/attribution.ts'
import type { Mention } from '../../../shared/model/mention.ts'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import type { Source } from '../../../shared/model/source.ts'
import { changeRecords } from '../changeRecords.ts'
import { recordsOf } from '../plugins/recordsPlugin.ts'
import { idInHand } from '../plugins/tagInHand.ts'
import { typeFromText } from '../typeFromText.ts'

export function setTitle(title: string): Command {
  return change(HEAD_ID, (head) =>
    head.record === 'head' && head.title !== title ? { ...head, title } : undefined,
  )
}

export function changeQuote(id: string, edit: (quote: Attribution) => Attribution): Command {
  return change(id, (record) => (record.record === 'attribution' ? edit(record) : undefined))
}

export function changeMention(id: string, edit: (mention: Mention) => Mention): Command {
  return change(id, (record) => (record.record === 'mention' ? edit(record) : undefined))
}

export function changeSource(id: string, edit: (source: Source) => Source): Command {
  return change(id, (record) => (record.record === 'source' ? edit(record) : undefined))
}

/** Setting the type that the quotation marks tell anyway takes the override back. */
export function setType(id: string, type: AttributionType): Command {
  return (state, dispatch) => {
    return changeQuote(id, ({ typeOverride: _, ...quote }) =>
      type === typeFromText(state.doc, quote) ? quote : { ...quote, typeOverride: type },
    )(state, dispatch)
  }
}

export function setTypeInHand(type: AttributionType): Command {
  return (state, dispatch) => {
    const id = idInHand(state)
    return id !== null && setType(id, type)(state, dispatch)
  }
}

function change(id: string, edit: (record: QuoinRecord) => QuoinRecord | undefined): Command {
  return (state, dispatch) => {
    const records = recordsOf(state)
    const before = records.get(id)
    const after = before && edit(before)
    if (!after || after === before) return false
    dispatch?.(state.tr.step(changeRecords(records, [after])))
    return true
  }
}
