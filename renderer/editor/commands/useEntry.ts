/** Everything in this article that names one entry of the directory names another from here on, as one act. */
import type { Command } from 'prosemirror-state'
import { changeRecords } from '../../../shared/document/changeRecords.ts'
import { namedInstead } from '../../../shared/document/namedInstead.ts'
import { sourceKind, sourceLabel, type Source } from '../../../shared/model/source.ts'
import { isOf } from '../../../shared/document/records.ts'
import { idsMeaning } from '../links.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { say } from '../saying.ts'

/** @param entry joins the article's records if it is not there yet */
export function useEntry(insteadOfId: string, entry: Source): Command {
  return (state, dispatch) => {
    const records = recordsOf(state)
    const put = namedInstead(records, idsMeaning(records, insteadOfId), entry)
    if (put.length === 0) return false
    const count = put.filter((record) => !isOf(sourceKind, record)).length
    const places = `${count.toLocaleString('en')} ${count === 1 ? 'place' : 'places'}`
    const done = `“${sourceLabel(entry)}” from the directory is named in ${places} of this article now. Undo takes it back.`
    dispatch?.(say(state.tr.step(changeRecords(records, put)), done))
    return true
  }
}
