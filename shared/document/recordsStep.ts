/**
 * The one step that changes records. It leaves the text alone, maps to itself, and is reversible, so that one
 * transaction can hold a mark and its record, and one history undoes both.
 */
import type { Node } from 'prosemirror-model'
import { Step, StepMap, StepResult } from 'prosemirror-transform'
import { z } from 'zod'
import { recordParser, type QuoinRecord } from '../model/record.ts'
import { patchRecord } from './patchRecord.ts'
import type { Records } from './records.ts'

export interface RecordsDiff {
  readonly added: readonly QuoinRecord[]
  readonly updated: readonly (readonly [from: QuoinRecord, to: QuoinRecord])[]
  readonly removed: readonly QuoinRecord[]
}

const diffParser: z.ZodType<RecordsDiff> = z.object({
  added: z.array(recordParser),
  updated: z.array(z.tuple([recordParser, recordParser])),
  removed: z.array(recordParser),
})

const STEP_TYPE = 'records'

export class RecordsStep extends Step {
  readonly diff: RecordsDiff

  constructor(diff: Partial<RecordsDiff>) {
    super()
    this.diff = { added: diff.added ?? [], updated: diff.updated ?? [], removed: diff.removed ?? [] }
  }

  /**
   * The records after this step. An update changes the fields that it is about and leaves what others did to the record
   * meanwhile; a record that somebody removed is not brought back by it.
   */
  fold(records: Records): Records {
    const { added, updated, removed } = this.diff
    const patched = updated.flatMap(([from, to]) => {
      const current = records.get(from.id)
      return current ? [current === from ? to : patchRecord(current, from, to)] : []
    })
    return records.with(
      [...added, ...patched],
      removed.map((record) => record.id),
    )
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): RecordsStep {
    const { added, updated, removed } = this.diff
    return new RecordsStep({
      added: removed,
      updated: updated.map(([from, to]) => [to, from]),
      removed: added,
    })
  }

  override map(): RecordsStep {
    return this
  }

  override toJSON(): { readonly stepType: string } & RecordsDiff {
    return { stepType: STEP_TYPE, ...this.diff }
  }

  /** @throws RangeError when the JSON is not a diff of records. */
  static override fromJSON(_schema: unknown, json: unknown): RecordsStep {
    const parsed = diffParser.safeParse(json)
    if (!parsed.success) throw new RangeError(`not a records step: ${z.prettifyError(parsed.error)}`)
    return new RecordsStep(parsed.data)
  }
}

Step.jsonID(STEP_TYPE, RecordsStep)
