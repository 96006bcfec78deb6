/** Makes the step that puts and removes records, with what they were before, so that it can be undone. */
import type { Records } from './records.ts'
import { RecordsStep } from './recordsStep.ts'
import type { QuoinRecord } from '../model/record.ts'

export function changeRecords(
  records: Records,
  put: readonly QuoinRecord[],
  removedIds: readonly string[] = [],
): RecordsStep {
  const added: QuoinRecord[] = []
  const updated: [QuoinRecord, QuoinRecord][] = []
  for (const record of put) {
    const before = records.get(record.id)
    if (before) updated.push([before, record])
    else added.push(record)
  }
  const removed = removedIds.flatMap((id) => records.get(id) ?? [])
  return new RecordsStep({ added, updated, removed })
}
