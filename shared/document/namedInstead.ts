import { attributionKind } from '../model/attribution.ts'
import { mentionKind } from '../model/mention.ts'
import type { QuoinRecord } from '../model/record.ts'
import type { Source } from '../model/source.ts'
import type { Records } from './records.ts'

/**
 * Everything in an article that names one of these sources names the other from here on.
 * @param entry joins the article's records if it is not there yet
 * @returns the records that change, as they are then; none when nothing named them
 */
export function namedInstead(
  records: Records,
  insteadOf: ReadonlySet<string>,
  entry: Source,
): readonly QuoinRecord[] {
  const put: QuoinRecord[] = []
  for (const mention of records.ofKind(mentionKind))
    if (mention.sourceId !== undefined && insteadOf.has(mention.sourceId))
      put.push({ ...mention, sourceId: entry.id })
  for (const quote of records.ofKind(attributionKind))
    if (quote.sourceIds.some((id) => insteadOf.has(id))) {
      const sourceIds = quote.sourceIds.map((id) => (insteadOf.has(id) ? entry.id : id))
      put.push({ ...quote, sourceIds: [...new Set(sourceIds)] })
    }
  return put.length === 0 || records.get(entry.id) ? put : [entry, ...put]
}
