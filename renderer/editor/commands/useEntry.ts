/** Everything in this article that names one entry of the directory names another from here on, as one act. */
import type { Command } from 'prosemirror-state'
import type { QuoinRecord } from '../../../shared/model/record.ts'
import { sourceLabel, type Source } from '../../../shared/model/source.ts'
import { changeRecords } from '../changeRecords.ts'
import { mentionsOf, quotesOf } from '../links.ts'
import { recordsOf } from '../state/recordsPlugin.ts'
import { say } from '../saying.ts'

/** @param entry joins the article's records if it is not there yet */
export function useEntry(insteadOfId: string, entry: Source): Command {
  return (state, dispatch) => {
    const records = recordsOf(state)
    const mentions = mentionsOf(records, insteadOfId)
    const quotes = quotesOf(records, insteadOfId)
    if (mentions.length + quotes.length === 0) return false
    const put: readonly QuoinRecord[] = [
      ...(records.get(entry.id) ? [] : [entry]),
      ...mentions.map((mention) => ({ ...mention, sourceId: entry.id })),
      ...quotes.map((quote) => ({
        ...quote,
        sourceIds: [...new Set(quote.sourceIds.map((id) => (id === insteadOfId ? entry.id : id)))],
      })),
    ]
    const count = mentions.length + quotes.length
    const places = `${count.toLocaleString('en')} ${count === 1 ? 'place' : 'places'}`
    const done = `“${sourceLabel(entry)}” from the directory is named in ${places} of this article now. Undo takes it back.`
    dispatch?.(say(state.tr.step(changeRecords(records, put)), done))
    return true
  }
}
