/** An article as it is being worked on: its document, its records and whatever else its file held. */
import type { Node } from 'prosemirror-model'
import { Step } from 'prosemirror-transform'
import { headKind, HEAD_ID, type Head } from '../model/head.ts'
import type { Records } from './records.ts'
import { RecordsStep } from './recordsStep.ts'
import { schema } from './schema.ts'

export interface ArticleState {
  readonly doc: Node
  readonly records: Records
  /** Fields of the file that this version does not know or does not edit; they survive a round trip. */
  readonly rest: Readonly<Record<string, unknown>>
}

/** @throws RangeError when the article has no head, which no article can lack. */
export function headOf(records: Records): Head {
  const head = records.find(headKind, HEAD_ID)
  if (!head) throw new RangeError('an article without a head record')
  return head
}

/** @throws RangeError when the step does not fit the document. */
function applyStep(state: ArticleState, step: Step): ArticleState {
  if (step instanceof RecordsStep) return { ...state, records: step.fold(state.records) }
  const result = step.apply(state.doc)
  if (!result.doc) throw new RangeError(result.failed ?? 'a step that does not fit the article')
  return { ...state, doc: result.doc }
}

/**
 * Steps from another process, parsed and applied; all or none.
 * @throws RangeError when one of them is malformed or does not fit.
 */
export function applySteps(state: ArticleState, steps: readonly unknown[]): ArticleState {
  const after = steps.reduce<ArticleState>((now, json) => applyStep(now, Step.fromJSON(schema, json)), state)
  after.doc.check()
  return after
}
