import type { Records } from '../../shared/document/records.ts'
import { fromRecords } from './fromRecords.ts'
import { attributionKind } from '../../shared/model/attribution.ts'

/** How many suggestions nobody has decided on yet, of those whose words are still there. */
export const openSuggestions: (records: Records) => number = fromRecords(
  (records) => [...records.ofKind(attributionKind)].filter(({ id }) => isOpen(records, id)).length,
  (open, { from, to, ids }) =>
    ids.reduce((count, id) => count + Number(isOpen(to, id)) - Number(isOpen(from, id)), open),
)

function isOpen(records: Records, id: string): boolean {
  const quote = records.find(attributionKind, id)
  return quote?.status === 'suggested' && quote.orphaned === undefined
}
