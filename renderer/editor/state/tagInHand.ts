/**
 * The tag in hand: the one the inspector shows, keys act on and threads are drawn for. It stays in hand while one
 * selects other words (that is how a piece is added or a cue is tagged for it) and is let go by Esc or by a click on
 * plain text.
 */
import { isHistoryTransaction } from 'prosemirror-history'
import { Plugin, PluginKey, type EditorState, type Transaction } from 'prosemirror-state'
import type { Records } from '../../../shared/document/records.ts'
import { RecordsStep } from '../../../shared/document/recordsStep.ts'
import { isPast, isSuggested, type QuoinRecord } from '../../../shared/model/record.ts'
import { linkedIds } from '../links.ts'
import { recordsOf } from './recordsPlugin.ts'

const key = new PluginKey<string | null>('tagInHand')

export function tagInHandPlugin(): Plugin<string | null> {
  return new Plugin<string | null>({
    key,
    state: {
      init: () => null,
      apply: (tr, id, _before, after) => {
        const taken = tr.getMeta(key) as string | null | undefined
        const now = taken === undefined ? (undecided(tr, recordsOf(after)) ?? id) : taken
        return now !== null && isHoldable(recordsOf(after).get(now)) ? now : null
      },
    },
  })
}

/** Whoever takes a decision back is about to decide anew. @returns the suggestion that is open again by an undo */
function undecided(tr: Transaction, records: Records): string | undefined {
  if (!isHistoryTransaction(tr)) return undefined
  const changed = tr.steps.flatMap((step) => (step instanceof RecordsStep ? step.diff.updated : []))
  const isOpenAgain = ([from, { id }]: (typeof changed)[number]) => {
    const now = records.get(id)
    return now !== undefined && isSuggested(now) && !isSuggested(from)
  }
  return changed.find(isOpenAgain)?.[1].id
}

/** What is gone or rejected leaves the hand; a settled comment can be opened again in it. */
function isHoldable(record: QuoinRecord | undefined): boolean {
  return record !== undefined && (record.record === 'comment' || !isPast(record))
}

export function idInHand(state: EditorState): string | null {
  return key.getState(state) ?? null
}

export function takeInHand(tr: Transaction, id: string | null): Transaction {
  return tr.setMeta(key, id)
}

/** What a tag is to the hand: held itself, or linked to the one that is. */
export type Hand = 'held' | 'linked'

const NONE: ReadonlyMap<string, Hand> = new Map()
let last:
  | { readonly records: Records; readonly id: string; readonly frame: ReadonlyMap<string, Hand> }
  | undefined

/** The tag in hand and those linked to it: the frame that is drawn with boxes. */
export function frameInHand(state: EditorState): ReadonlyMap<string, Hand> {
  const id = idInHand(state)
  if (id === null) return NONE
  const records = recordsOf(state)
  // Asked for each element that is drawn: the same frame is read once.
  if (last?.records !== records || last.id !== id) {
    const linked = linkedIds(records, id).map((other) => [other, 'linked'] as const)
    last = { records, id, frame: new Map<string, Hand>([...linked, [id, 'held']]) }
  }
  return last.frame
}
