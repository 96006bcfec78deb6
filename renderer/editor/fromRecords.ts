/**
 * What follows from an article's records alone, remembered for the records last asked about and brought forward (or, after
 * undo, back) by what changed: one tag more among 10,000 must not read the others.
 */
import type { KindOfRecord, Records } from '../../shared/document/records.ts'
import type { QuoinRecord } from '../../shared/model/record.ts'

export interface RecordsChange {
  readonly from: Records
  readonly to: Records
  /** Of the records that differ. */
  readonly ids: readonly string[]
}

/**
 * @param read works it out from all records
 * @param bring the same from what it was; may change that value, which nobody else holds on to
 */
export function fromRecords<T>(
  read: (records: Records) => T,
  bring: (value: T, change: RecordsChange) => T,
): (records: Records) => T {
  let last: { readonly records: Records; readonly value: T } | undefined
  return (records) => {
    if (last?.records === records) return last.value
    const value =
      last && records.isNear(last.records)
        ? bring(last.value, { from: last.records, to: records, ids: records.changedSince(last.records) })
        : read(records)
    last = { records, value }
    return value
  }
}

/** How many records of a kind count. */
export function countFrom<R extends QuoinRecord>(
  kind: KindOfRecord<R>,
  counts: (record: R) => boolean,
): (records: Records) => number {
  const one = (records: Records, id: string): number => {
    const record = records.find(kind, id)
    return record && counts(record) ? 1 : 0
  }
  return fromRecords(
    (records) => [...records.ofKind(kind)].filter(counts).length,
    (count, { from, to, ids }) => ids.reduce((sum, id) => sum + one(to, id) - one(from, id), count),
  )
}
