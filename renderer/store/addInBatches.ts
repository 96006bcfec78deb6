/** Puts what the engine proposed into the open article, a little at a time, so that keys and clicks are answered between. */
import type { EditorState, Transaction } from 'prosemirror-state'
import { layoutOf } from '../../shared/document/layout.ts'
import { suggestionsFrom } from '../../shared/document/suggestions.ts'
import { suggestionBatches } from '../../shared/document/suggestionBatches.ts'
import type { MintId } from '../../shared/ids.ts'
import { sourceKind, type Source } from '../../shared/model/source.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { openSuggestions } from '../editor/openSuggestions.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { addSuggestions, freshProposals } from '../editor/suggest.ts'

/** Each is saved with every save: with so many, saving takes half a second. */
const MOST_OPEN = 5_000

/** Put in at once: a tenth of a second. */
const BATCH = 100

interface Ports {
  readonly mintId: MintId
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  readonly directory: () => readonly Source[]
  readonly tell: (message: string) => void
  /** Nobody wants them any more. */
  readonly isStopped: () => boolean
}

/**
 * @param text what the proposals were made for, which is the text as it stands
 * @returns false when it moved on before all were in, and the others' places are of no use any more
 */
export async function addInBatches(
  proposals: readonly Proposal[],
  text: string,
  { mintId, state, dispatch, directory, tell, isStopped }: Ports,
): Promise<boolean> {
  const fresh = freshProposals(state(), proposals)
  const records = recordsOf(state())
  const room = Math.max(0, MOST_OPEN - openSuggestions(records))
  if (fresh.length > room) tell(tooMany())
  const suggestions = suggestionsFrom(fresh.slice(0, room), records.ofKind(sourceKind), mintId, directory())
  for (const [index, batch] of suggestionBatches(suggestions, BATCH).entries()) {
    if (index > 0) await new Promise((done) => setTimeout(done))
    if (isStopped() || (index > 0 && layoutOf(state().doc).text !== text)) return false
    const tr = addSuggestions(state(), batch)
    if (tr) dispatch(tr)
  }
  return true
}

const tooMany = (): string =>
  `Quoin proposes up to ${MOST_OPEN.toLocaleString('en')} quotes in an article and found more. Split it to have the others proposed.`
