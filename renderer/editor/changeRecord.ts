/** A command that changes one record of a kind, where there is such a record and it becomes another. */
import type { Command } from 'prosemirror-state'
import type { KindOfRecord } from '../../shared/document/records.ts'
import type { QuoinRecord } from '../../shared/model/record.ts'
import { changeRecords } from '../../shared/document/changeRecords.ts'
import { recordsOf } from './state/recordsPlugin.ts'

/** @param edit answers the very record where nothing is to be changed */
export function changeRecord<R extends QuoinRecord>(
  kind: KindOfRecord<R>,
  id: string,
  edit: (record: R) => R,
): Command {
  return (state, dispatch) => {
    const records = recordsOf(state)
    const before = records.find(kind, id)
    const after = before && edit(before)
    if (!after || after === before) return false
    dispatch?.(state.tr.step(changeRecords(records, [after])))
    return true
  }
}
