/** What stands in this window when its steps fit the article no longer: kept as a file of its own, and named. */
import type { EditorState } from 'prosemirror-state'
import { packDocument } from '../../shared/document/packed.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'

/** @returns a sentence for the user */
export async function keepCopy(
  bridge: Pick<Bridge, 'calls'>,
  slug: string,
  state: EditorState,
): Promise<string> {
  const records = [...recordsOf(state).values()]
  const kept = await bridge.calls['article.keep']({ slug, doc: packDocument(state.doc), records })
  if (!kept.ok) return kept.message
  return `What you wrote is kept as ${kept.value.keptAs} in the desk’s folder; open that file with Quoin to compare.`
}
