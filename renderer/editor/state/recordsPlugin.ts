/** Folds RecordsSteps into the editor's map of records. */
import { Plugin, PluginKey, type EditorState } from 'prosemirror-state'
import { RecordsStep } from '../../../shared/document/recordsStep.ts'
import type { Records } from '../../../shared/document/records.ts'

const key = new PluginKey<Records>('records')

export function recordsPlugin(initial: Records): Plugin<Records> {
  return new Plugin<Records>({
    key,
    state: {
      init: () => initial,
      apply: (tr, records) =>
        tr.steps.reduce((now, step) => (step instanceof RecordsStep ? step.fold(now) : now), records),
    },
  })
}

/** @throws RangeError when the state was made without the records plugin. */
export function recordsOf(state: EditorState): Records {
  const records = key.getState(state)
  if (!records) throw new RangeError('an editor state without records')
  return records
}
