/**
 * An article that is open in this window: its editor state, its galley while it is shown, and its line to the authority,
 * which stays while another article is shown.
 */
import { getVersion, sendableSteps } from 'prosemirror-collab'
import { Selection, type Command, type EditorState, type Plugin, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { unpackDocument } from '../../shared/document/packed.ts'
import { Records } from '../../shared/document/records.ts'
import type { MintId } from '../../shared/ids.ts'
import type { OpenedArticle, Steps } from '../../shared/contract/article.ts'
import type { Bridge } from '../../shared/contract/contract.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Engine } from '../engine/engine.ts'
import { createEditorState } from '../editor/editorState.ts'
import { caretPlugin } from '../editor/drawing/caretPlugin.ts'
import { drawingPlugin } from '../editor/drawing/drawingPlugin.ts'
import { hiddenCharactersPlugin } from '../editor/drawing/hiddenCharactersPlugin.ts'
import { paragraphNumbersPlugin } from '../editor/drawing/paragraphNumbersPlugin.ts'
import { createGalley } from '../editor/galley.ts'
import { overlayPlugin } from '../editor/overlay/overlayPlugin.ts'
import { placeInView, restorePlace, type PlaceInView } from '../editor/placeInView.ts'
import { setCommenting } from '../editor/state/commentingPlugin.ts'
import { changesText, isRemote, modeOf, setMode, type Mode } from '../editor/state/modePlugin.ts'
import { takeInHand } from '../editor/state/tagInHand.ts'
import { saidIn } from '../editor/saying.ts'
import { afterPaint } from '../editor/afterPaint.ts'
import { createOffering } from './offering.ts'
import { createReading, unread } from './reading.ts'
import { createSync } from './sync.ts'

export interface OpenDesk {
  readonly slug: string
  readonly state: () => EditorState
  readonly dispatch: (tr: Transaction) => void
  readonly mount: (element: HTMLElement) => () => void
  readonly focus: () => void
  /** Does this now, or once the galley is on the page. */
  readonly whenShown: (command: Command) => void
  readonly view: () => EditorView | undefined
  readonly receive: (steps: Steps) => void
  /** Proposes the rejected suggestion at the caret once more. */
  readonly suggestAgain: () => void
  /** Whether everything done here is in the journal. */
  readonly isSettled: () => boolean
  /** Resolves when everything done here is in the journal, or has just been refused: then with false. */
  readonly settled: () => Promise<boolean>
  /** The window goes: tells where one was. */
  readonly leave: () => void
  /** Another article is shown now; where one was in this one is remembered. Before its galley leaves the page. */
  readonly park: () => void
  /** The page is about to be laid out anew: what one sees shall stay where it is. */
  readonly keepPlace: () => void
  /** It is shown again; before its galley is mounted. */
  readonly resume: () => void
  /** The window lets go of the article, whatever could not be sent; once that is settled. */
  readonly close: () => Promise<void>
}

interface Ports {
  readonly bridge: Bridge
  readonly engine: Engine
  readonly mintId: MintId
  readonly clientId: string
  readonly mode: () => Mode
  /** The galley’s keys. */
  readonly keys: readonly Plugin[]
  /** Something is new in `state()`. */
  readonly changed: () => void
  /** What was done here cannot be written down now; it is sent again. */
  readonly delayed: (message: string) => void
  /** What was done here fits the article no longer. @param state with all that was done */
  readonly refused: (message: string, state: EditorState) => void
  /** The article is drawn and read for the first time, and the page answers. */
  readonly isCalm: () => void
  /** The desk’s sources. */
  readonly directory: () => readonly Source[]
  /** Says something that was done. */
  readonly tell: (message: string) => void
}

export function openDesk(opened: OpenedArticle, ports: Ports): OpenDesk {
  const { bridge, engine, mintId, clientId, mode, keys, changed, delayed, refused, isCalm, directory, tell } =
    ports
  const { slug, saving } = opened
  /** Why it can be read only. */
  const readOnly = saving.state === 'readOnly' ? saving.message : undefined
  let view: EditorView | undefined
  let isParked = false
  let drawing = drawingPlugins()
  let place: PlaceInView | undefined = opened.place?.shown ?? undefined
  let state = createEditorState({
    doc: unpackDocument(opened.doc),
    records: Records.of(opened.records),
    mode: mode(),
    version: opened.version,
    clientId,
    ...(readOnly === undefined ? {} : { refused: () => tell(readOnly) }),
    keys,
    drawing,
  })
  if (opened.place) state = state.apply(state.tr.setSelection(caretNear(state, opened.place.caret)))
  let isClosed = false
  let wanted: Command | undefined
  const offerWith = createOffering({
    reading: () => reading,
    state: () => state,
    dispatch: (tr) => dispatch(tr),
  })

  const took = (after: EditorState, tr: Transaction): void => {
    const before = state
    state = after
    changed()
    const said = saidIn(tr)
    if (said !== undefined) tell(said)
    if (!tr.docChanged) return
    sync.changed()
    if (changesText(tr) && !isRemote(tr)) reading.changed()
    offerWith(before, after)
  }
  const dispatch = (tr: Transaction): void => {
    if (isClosed) return
    if (view) view.dispatch(tr)
    else took(state.apply(tr), tr)
  }
  const sync = createSync({
    bridge,
    slug,
    clientId,
    getVersion,
    state: () => state,
    dispatch,
    delayed,
    refused: (message) => refused(message, state),
  })
  const calm = (): void => void requestIdleCallback(isCalm)
  const reading =
    readOnly === undefined
      ? createReading({ engine, mintId, state: () => state, dispatch, directory, tell, rested: calm })
      : unread(calm)

  /** What was drawn is gone with the galley: the plugins that draw begin anew, the others know what they knew. */
  function unpark(): void {
    isParked = false
    const others = state.plugins.filter((plugin) => !drawing.includes(plugin))
    drawing = drawingPlugins()
    state = state.reconfigure({ plugins: others }).reconfigure({ plugins: [...others, ...drawing] })
    // The caret's own section is drawn at once, as when it moves there. What was in hand is not: a key that was meant for
    // the desk, as Delete, would do something to it.
    const tr = setCommenting(takeInHand(state.tr.setSelection(state.selection), null), null)
    state = state.apply(modeOf(state) === mode() ? tr : setMode(tr, mode()))
    changed()
  }

  /** Where one is now, for whoever comes back, also tomorrow. */
  function leave(): void {
    // What never came to the page was not left anywhere else than before.
    if (!view) return
    place = placeInView(view)
    const shown = place ?? null
    void bridge.calls['article.left']({ slug, place: { caret: state.selection.head, shown } })
  }

  return {
    slug,
    state: () => state,
    dispatch,
    mount: (element) => {
      if (isParked) unpark()
      const made = createGalley({ element, state, changed: took })
      view = made
      // Opening an article is for working on it; but whoever is in a field already stays there. To take the focus the
      // browser lays the page out, which it does for the first painting anyway.
      const focusing = afterPaint(() => {
        if (document.activeElement === document.body) made.focus()
      })
      focusing.ask()
      const restoring = place && !wanted ? restorePlace(made, place) : undefined
      place = undefined
      const going = afterPaint(() => {
        wanted?.(state, dispatch)
        wanted = undefined
      })
      if (wanted) going.ask()
      return () => {
        restoring?.forget()
        going.forget()
        focusing.forget()
        if (view === made) view = undefined
        made.destroy()
      }
    },
    focus: () => view?.focus(),
    whenShown: (command) => {
      if (view) command(state, dispatch)
      else wanted = command
    },
    view: () => view,
    receive: sync.receive,
    suggestAgain: () => void reading.suggestAgain(),
    isSettled: () => sendableSteps(state) === null,
    settled: sync.settled,
    leave,
    park: () => {
      leave()
      isParked = true
      // Whoever has asked for another article does not mean this one any more.
      view?.setProps({ editable: () => false })
      void sync.settled()
    },
    keepPlace: () => {
      const here = view && placeInView(view)
      const shown = view
      if (!here || !shown) return
      window.addEventListener('resize', () => restorePlace(shown, here), { once: true })
    },
    resume: () => {
      // Its galley never left the page: the other article was not shown after all.
      if (!view) return
      isParked = false
      place = undefined
      view.setProps({ editable: () => true })
    },
    close: async () => {
      view?.setProps({ editable: () => false })
      await sync.settled()
      isClosed = true
      reading.stop()
      sync.stop()
      await bridge.calls['article.close']({ slug })
    },
  }
}

/** The article may have become shorter. */
function caretNear({ doc }: EditorState, caret: number): Selection {
  return Selection.near(doc.resolve(Math.min(caret, doc.content.size)))
}

function drawingPlugins(): readonly Plugin[] {
  return [drawingPlugin(), caretPlugin(), paragraphNumbersPlugin(), hiddenCharactersPlugin(), overlayPlugin()]
}
