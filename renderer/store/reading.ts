/**
 * When the engine reads the open article: once when it is new, and after that the paragraphs that were typed in, at the next
 * pause. Paragraphs whose words stayed as they were are left alone, so that what an editor untagged or turned down there is
 * not proposed again.
 */
import type { EditorState, Transaction } from 'prosemirror-state'
import { headOf } from '../../shared/document/articleState.ts'
import { layoutOf, type Layout } from '../../shared/document/layout.ts'
import { placesOf, textOfBlock } from '../../shared/document/tags.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Proposal } from '../../shared/suggest/proposal.ts'
import { afterPaint } from '../editor/afterPaint.ts'
import { furnitureRanges } from '../../shared/document/furnitureRanges.ts'
import { isTooLong, LONGEST_SAID } from '../editor/longestRead.ts'
import { recordsOf } from '../editor/state/recordsPlugin.ts'
import { rejectedAt } from '../editor/rejectedAt.ts'
import { suggestAgain } from '../editor/suggestAgain.ts'
import { hasLexicon, ONLY_MARKS_READ } from '../../shared/suggest/lexicons/language.ts'
import type { Engine } from '../engine/engine.ts'
import { addInBatches } from './addInBatches.ts'
import { attributionKind } from '../../shared/model/attribution.ts'

/** Long enough that nobody is in the middle of a word, short enough to be seen as an answer. */
const PAUSE_MS = 1200

interface Ports {
  readonly engine: Engine
  readonly mintId: MintId
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  /** The desk's sources, which a speaker may be one of. */
  readonly directory: () => readonly Source[]
  /** Tells the editor something about the reading. */
  readonly tell: (message: string) => void
  /** The article as it was opened has been read, or was before. */
  readonly rested?: () => void
}

export interface Reading {
  /** Words were typed, pasted or taken back here; what other windows type they read themselves. */
  readonly changed: () => void
  /** Proposes the rejected suggestion at the caret once more, with the cue and source it has today. */
  readonly suggestAgain: () => Promise<void>
  /** What the engine reads where a quote is, for the text as it stands; nothing once that has moved on. */
  readonly around: (quoteId: string) => Promise<readonly Proposal[]>
  readonly stop: () => void
}

/** What can only be read is proposed nothing in. @param rested at once */
export function unread(rested: () => void): Reading {
  rested()
  return {
    changed: () => undefined,
    suggestAgain: async () => undefined,
    around: async () => [],
    stop: () => undefined,
  }
}

export function createReading({ engine, mintId, state, dispatch, directory, tell, rested }: Ports): Reading {
  /** The paragraphs' words when the engine last read them. */
  let read: ReadonlySet<string> = new Set()
  let isStopped = false
  let isSaid = false
  let pause: ReturnType<typeof setTimeout> | undefined

  const languageOf = (): string => headOf(recordsOf(state())).language

  async function suggest(): Promise<void> {
    const { doc } = state()
    if (isLeftUnread()) return
    const layout = layoutOf(doc)
    const fresh = layout.blocks.filter(({ node }) => !read.has(textOfBlock(node)))
    if (fresh.length === 0) {
      read = wordsOf(layout)
      return
    }
    const wanted = fresh.map(({ start, end }) => ({ start, end }))
    const proposals = await engine.read(layout.text, furnitureRanges(layout), languageOf(), wanted)
    if (isStopped) return
    // The text moved on while the engine read: its offsets are of no use any more.
    if (state().doc !== doc) return suggest()
    // Never read before; that its language has no words is said once.
    if (read.size === 0 && !hasLexicon(layout.text, languageOf())) tell(ONLY_MARKS_READ)
    const isWhole = await addInBatches(proposals, layout.text, {
      state,
      dispatch,
      mintId,
      directory,
      tell,
      isStopped: () => isStopped,
    })
    if (isStopped) return
    if (!isWhole) return suggest()
    read = wordsOf(layoutOf(state().doc))
  }

  /** Said once an article. */
  function isLeftUnread(): boolean {
    const isLong = isTooLong(state().doc)
    if (isLong && !isSaid) tell(LONGEST_SAID)
    isSaid ||= isLong
    return isLong
  }

  async function around(quoteId: string): Promise<readonly Proposal[]> {
    const { doc } = state()
    if (isLeftUnread()) return []
    const layout = layoutOf(doc)
    const pieces = placesOf(doc, quoteId)
    const wanted = layout.blocks
      .filter(({ node, pos }) => pieces.some(({ from, to }) => from < pos + node.content.size && to > pos))
      .map(({ start, end }) => ({ start, end }))
    const proposals = await engine.read(layout.text, furnitureRanges(layout), languageOf(), wanted)
    return !isStopped && state().doc === doc ? proposals : []
  }

  async function suggestOnceMore(): Promise<void> {
    const id = rejectedAt(state())?.id
    if (id === undefined) return
    const proposals = await around(id)
    const rejected = recordsOf(state()).find(attributionKind, id)
    if (isStopped || rejected?.status !== 'rejected') return
    dispatch(suggestAgain(state(), rejected, proposals, mintId, directory()))
  }

  // Not before the text is there: finding out reads all records of an article without suggestions.
  const opening = afterPaint(() => {
    if (wasRead(state())) {
      read = wordsOf(layoutOf(state().doc))
      rested?.()
    } else void suggest().finally(rested)
  })
  opening.ask()

  return {
    changed: () => {
      opening.now()
      clearTimeout(pause)
      pause = setTimeout(() => void suggest(), PAUSE_MS)
    },
    suggestAgain: suggestOnceMore,
    around,
    stop: () => {
      isStopped = true
      opening.forget()
      clearTimeout(pause)
    },
  }
}

const wordsOf = ({ blocks }: Layout): ReadonlySet<string> =>
  new Set(blocks.map(({ node }) => textOfBlock(node)))

/** Whether the engine read this article before, here or elsewhere. */
function wasRead(state: EditorState): boolean {
  for (const { origin } of recordsOf(state).ofKind(attributionKind)) if (origin === 'engine') return true
  return false
}
