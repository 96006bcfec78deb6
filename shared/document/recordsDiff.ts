/** A reversible change of records, and what becomes of records by it: of an article's, and of the directory's entries. */
import { z } from 'zod'
import type { QuoinRecord } from '../model/record.ts'
import type { Recorded } from '../model/recordKind.ts'
import { patchRecord } from './patchRecord.ts'
import type { Records } from './records.ts'

export interface RecordsDiff<R extends Recorded = QuoinRecord> {
  readonly added: readonly R[]
  readonly updated: readonly (readonly [from: R, to: R])[]
  readonly removed: readonly R[]
}

export function diffParserOf<R extends Recorded>(record: z.ZodType<R>): z.ZodType<RecordsDiff<R>> {
  return z.object({
    added: z.array(record),
    updated: z.array(z.tuple([record, record])),
    removed: z.array(record),
  })
}

/**
 * An update changes the fields that it is about and leaves what others did to the record meanwhile; a record that somebody
 * removed is not brought back by it.
 */
export function fold<R extends Recorded>(
  records: Records<R>,
  { added, updated, removed }: RecordsDiff<R>,
): Records<R> {
  const patched = updated.flatMap(([from, to]) => {
    const current = records.get(from.id)
    return current ? [current === from ? to : patchRecord(current, from, to)] : []
  })
  return records.with(
    [...added, ...patched],
    removed.map(({ id }) => id),
  )
}

export function inverted<R extends Recorded>({ added, updated, removed }: RecordsDiff<R>): RecordsDiff<R> {
  return { added: removed, updated: updated.map(([from, to]) => [to, from]), removed: added }
}
