/** How many comments nobody has settled, those among them whose words are gone. */
import type { Records } from '../../shared/document/records.ts'
import { commentKind } from '../../shared/model/comment.ts'
import { isPast } from '../../shared/model/record.ts'
import { fromRecords } from './fromRecords.ts'

export const openComments = fromRecords(
  (records) => [...records.ofKind(commentKind)].filter((comment) => !isPast(comment)).length,
  (count, { from, to, ids }) =>
    ids.reduce((sum, id) => sum + Number(isOpen(to, id)) - Number(isOpen(from, id)), count),
)

function isOpen(records: Records, id: string): boolean {
  const comment = records.find(commentKind, id)
  return comment !== undefined && !isPast(comment)
}
