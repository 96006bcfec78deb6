/**
 * The article that is open in this window: its editor state, its galley once mounted, and its line to the authority.
 * One at a time; opening another one settles and closes the one before.
 */
import { getVersion } from 'prosemirror-collab'
import type { EditorState, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { CommandId } from '../../shared/commands.ts'
import { unpackDocument } from '../../shared/document/packed.ts'
import { Records } from '../../shared/document/records.ts'
import type { MintId } from '../../shared/ids.ts'
import type { Bridge, OpenedArticle, Steps } from '../../shared/ipc/contract.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Engine } from '../engine/engine.ts'
import { createEditorState } from '../editor/editorState.ts'
import { caretPlugin } from '../editor/drawing/caretPlugin.ts'
import { drawingPlugin } from '../editor/drawing/drawingPlugin.ts'
import { paragraphNumbersPlugin } from '../editor/drawing/paragraphNumbersPlugin.ts'
import { createGalley } from '../editor/galley.ts'
import { overlayPlugin } from '../editor/overlay/overlayPlugin.ts'
import { offerFor } from '../editor/offerFor.ts'
import { changesText, isRemote, type Mode } from '../editor/plugins/modePlugin.ts'
import { setOffer } from '../editor/plugins/offerPlugin.ts'
import { recordsOf } from '../editor/plugins/recordsPlugin.ts'
import { idInHand } from '../editor/plugins/tagInHand.ts'
import { saidIn } from '../editor/saying.ts'
import { afterPaint } from '../editor/afterPaint.ts'
import { createReading } from './reading.ts'
import { createSync } from './sync.ts'

export interface OpenDesk {
  readonly slug: string
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  readonly mount: (element: HTMLElement) => () => void
  readonly focus: () => void
  readonly view: () => EditorView | undefined
  readonly receive: (steps: Steps) => void
  /** Proposes the rejected suggestion at the caret once more. */
  readonly suggestAgain: () => void
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
  /** The desk's sources. */
  readonly directory: () => readonly Source[]
  /** Says something that was done. */
  readonly tell: (message: string) => void
}

export function openDesk(opened: OpenedArticle, ports: Ports): OpenDesk {
  const { bridge, engine, mintId, clientId, mode, run, changed, refused, directory, tell } = ports
  const { slug } = opened
  let view: EditorView | undefined
  let state = createEditorState({
    doc: unpackDocument(opened.doc),
    records: Records.of(opened.records),
    mode,
    version: opened.version,
    clientId,
    run,
    drawing: [drawingPlugin(), caretPlugin(), paragraphNumbersPlugin(), overlayPlugin()],
  })
  let isClosed = false
  let newQuoteId = ''
  const offering = afterPaint(() => void offer(newQuoteId))

  const took = (after: EditorState, tr: Transaction): void => {
    const before = state
    state = after
    changed()
    const said = saidIn(tr)
    if (said !== undefined) tell(said)
    if (!tr.docChanged) return
    sync.changed()
    if (changesText(tr) && !isRemote(tr)) reading.changed()
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
  const reading = createReading({ engine, mintId, state: () => state, dispatch, directory, tell })

  /** A quote was just tagged: what the engine reads there tells the cue and source that belong to it. */
  async function offer(quoteId: string): Promise<void> {
    const proposals = await reading.around(quoteId)
    if (isClosed || idInHand(state) !== quoteId) return
    const found = offerFor(state, quoteId, proposals)
    if (found) dispatch(setOffer(state.tr, found))
  }

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
    suggestAgain: () => void reading.suggestAgain(),
    settled: sync.settled,
    close: async () => {
      // What is typed from here on would be in neither article.
      view?.setProps({ editable: () => false })
      await sync.settled()
      isClosed = true
      reading.stop()
      sync.stop()
      await bridge.calls['article.close']({ slug })
    },
  }
}
