/**
 * The article that is open in this window: its editor state, its galley once mounted, and its line to the authority.
 * One at a time; opening another one settles and closes the one before.
 */
import { getVersion } from 'prosemirror-collab'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { CommandId } from '../../shared/commands.ts'
import { layoutOf } from '../../shared/document/layout.ts'
import { unpackDocument } from '../../shared/document/packed.ts'
import { Records } from '../../shared/document/records.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Bridge, OpenedArticle, Steps } from '../../shared/ipc/contract.ts'
import type { Engine } from '../engine/engine.ts'
import { createEditorState } from '../editor/editorState.ts'
import { drawingPlugin } from '../editor/drawing/drawingPlugin.ts'
import { createGalley } from '../editor/galley.ts'
import { overlayPlugin } from '../editor/overlay/overlayPlugin.ts'
import { offerFor, paragraphOf } from '../editor/offerFor.ts'
import type { Mode } from '../editor/plugins/modePlugin.ts'
import { setOffer } from '../editor/plugins/offerPlugin.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import { idInHand } from '../editor/plugins/tagInHand.ts'
import { addSuggestions } from '../editor/suggest.ts'
import { afterPaint } from '../editor/afterPaint.ts'
import { createSync } from './sync.ts'

export interface OpenDesk {
  readonly slug: string
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  readonly mount: (element: HTMLElement) => () => void
  readonly focus: () => void
  readonly view: () => EditorView | undefined
  readonly receive: (steps: Steps) => void
  /** Resolves when everything done here is in the journal. */
  readonly settled: () => Promise<void>
  /** Resolves when everything is in the journal and the window has let go of the article. */
  readonly close: () => Promise<void>
}

interface Ports {
  readonly bridge: Bridge
  readonly engine: Engine
  readonly mintId: MintId
  readonly clientId: string
  readonly mode: Mode
  readonly run: (id: CommandId) => boolean
  /** Something is new in `state()`. */
  readonly changed: () => void
  readonly refused: (message: string) => void
}

export function openDesk(opened: OpenedArticle, ports: Ports): OpenDesk {
  const { bridge, engine, mintId, clientId, mode, run, changed, refused } = ports
  const { slug } = opened
  let view: EditorView | undefined
  let state = createEditorState({
    doc: unpackDocument(opened.doc),
    records: Records.of(opened.records),
    mode,
    version: opened.version,
    clientId,
    run,
    drawing: [drawingPlugin(), overlayPlugin()],
  })
  let isClosed = false
  let newQuoteId = ''
  const offering = afterPaint(() => void offer(newQuoteId))

  const took = (after: EditorState, tr: Transaction): void => {
    const before = state
    state = after
    changed()
    if (!tr.docChanged) return
    sync.changed()
    const quoteId = idInHand(after)
    if (quoteId === null || recordsOf(before).get(quoteId) || !recordsOf(after).find('attribution', quoteId))
      return
    newQuoteId = quoteId
    offering.ask()
  }
  const dispatch = (tr: Transaction): void => {
    if (isClosed) return
    if (view) view.dispatch(tr)
    else took(state.apply(tr), tr)
  }
  const sync = createSync({ bridge, slug, clientId, getVersion, state: () => state, dispatch, refused })

  /** A quote was just tagged: reads its paragraph for the cue and source that belong to it. */
  async function offer(quoteId: string): Promise<void> {
    const paragraph = paragraphOf(state, quoteId)
    if (!paragraph) return
    const { doc } = state
    const proposals = await engine.propose(paragraph.text, [])
    if (isClosed || state.doc !== doc || idInHand(state) !== quoteId) return
    const found = offerFor(state, quoteId, proposals)
    if (found) dispatch(setOffer(state.tr, found))
  }

  async function suggest(): Promise<void> {
    const { doc } = state
    const layout = layoutOf(doc)
    const proposals = await engine.propose(layout.text, furnitureRanges(layout.blocks))
    if (isClosed) return
    // The text moved on while the engine read: its offsets are of no use any more.
    if (state.doc !== doc) return suggest()
    const tr = addSuggestions(state, proposals, mintId)
    if (tr) dispatch(tr)
  }
  // Not before the text is there: finding out reads all records of an article without suggestions.
  const reading = afterPaint(() => {
    if (!isClosed && !wasRead(state)) void suggest()
  })
  reading.ask()

  return {
    slug,
    state: () => state,
    dispatch,
    mount: (element) => {
      const made = createGalley({ element, state, changed: took })
      view = made
      // Opening an article is for working on it; but whoever is in a field already stays there. To take the focus the
      // browser lays the page out, which it does for the first painting anyway.
      const focusing = afterPaint(() => {
        if (document.activeElement === document.body) made.focus()
      })
      focusing.ask()
      return () => {
        focusing.forget()
        if (view === made) view = undefined
        made.destroy()
      }
    },
    focus: () => view?.focus(),
    view: () => view,
    receive: sync.receive,
    settled: sync.settled,
    close: async () => {
      // What is typed from here on would be in neither article.
      view?.setProps({ editable: () => false })
      await sync.settled()
      isClosed = true
      sync.stop()
      await bridge.calls['article.close']({ slug })
    },
  }
}

/** The engine reads an article once: what an editor then rejected or untagged is not proposed again. */
function wasRead(state: EditorState): boolean {
  for (const { origin } of recordsOf(state).ofKind('attribution')) if (origin === 'engine') return true
  return false
}

function furnitureRanges(blocks: ReturnType<typeof layoutOf>['blocks']) {
  return blocks.flatMap(({ node, start, end, kind }) => {
    if (kind !== 'body') return [{ start, end }]
    const ranges: { start: number; end: number }[] = []
    node.forEach((text, offset) => {
      if (text.marks.some(({ type }) => type.name === 'furniture')) {
        ranges.push({ start: start + offset, end: start + offset + text.nodeSize })
      }
    })
    return ranges
  })
}
