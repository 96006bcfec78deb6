/** The suggestions that nobody has decided on yet and whose words are still there. */
import type { Records } from '../../shared/document/records.ts'
import { fromRecords } from './fromRecords.ts'

export const openSuggestions: (records: Records) => ReadonlySet<string> = fromRecords(
  (records) => {
    const open = new Set<string>()
    for (const { id } of records.ofKind('attribution')) if (isOpen(records, id)) open.add(id)
    return open
  },
  (open, { to, ids }) => {
    for (const id of ids) {
      if (isOpen(to, id)) open.add(id)
      else open.delete(id)
    }
    return open
  },
)

function isOpen(records: Records, id: string): boolean {
  const quote = records.find('attribution', id)
  return quote?.status === 'suggested' && quote.orphaned === undefined
}
