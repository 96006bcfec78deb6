/**
 * The one step that changes records. It leaves the text alone, maps to itself, and is reversible, so that one
 * transaction can hold a mark and its record, and one history undoes both.
 */
import type { Node } from 'prosemirror-model'
import { Step, StepMap, StepResult } from 'prosemirror-transform'
import { z } from 'zod'
import { recordParser } from '../model/record.ts'
import type { Records } from './records.ts'
import { diffParserOf, fold, inverted, type RecordsDiff } from './recordsDiff.ts'

const diffParser = diffParserOf(recordParser)

const STEP_TYPE = 'records'

export class RecordsStep extends Step {
  readonly diff: RecordsDiff

  constructor(diff: Partial<RecordsDiff>) {
    super()
    this.diff = { added: diff.added ?? [], updated: diff.updated ?? [], removed: diff.removed ?? [] }
  }

  /** The records after this step. */
  fold(records: Records): Records {
    return fold(records, this.diff)
  }

  override apply(doc: Node): StepResult {
    return StepResult.ok(doc)
  }

  override getMap(): StepMap {
    return StepMap.empty
  }

  override invert(): RecordsStep {
    return new RecordsStep(inverted(this.diff))
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
