/**
 * The galley: the article's text with its tags, as a ProseMirror view in an element of the page. It knows nothing of React
 * and owns no file; whoever makes it hears of every new state.
 */
import type { EditorState, Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'

export interface GalleyOptions {
  readonly element: HTMLElement
  readonly state: EditorState
  /** Called after each transaction with the state it led to. */
  readonly changed: (after: EditorState, tr: Transaction) => void
}

/** In CSS pixels: how near the edge of its scroller the caret may come. */
const SCROLL_THRESHOLD = 80

export function createGalley({ element, state, changed }: GalleyOptions): EditorView {
  element.style.position = 'relative'
  const view = new EditorView(element, {
    state,
    attributes: { role: 'textbox', 'aria-label': 'Article', 'aria-multiline': 'true', spellcheck: 'false' },
    scrollThreshold: SCROLL_THRESHOLD,
    handleScrollToSelection: isWellInView,
    // Room for the queue card at the bottom and for badges at the top.
    scrollMargin: { top: 90, bottom: 190, left: 20, right: 20 },
    dispatchTransaction: (tr) => {
      const { state: after } = view.state.applyTransaction(tr)
      view.updateState(after)
      changed(after, tr)
    },
  })
  return view
}

/**
 * A tag is made where one looks, so there is seldom anything to scroll. The view would ask for style and place of each
 * element around the caret to find out.
 */
function isWellInView(view: EditorView): boolean {
  const scroller = view.dom.closest('.galley-scroller')
  if (!scroller) return false
  const bounds = scroller.getBoundingClientRect()
  const caret = view.coordsAtPos(view.state.selection.head)
  return (
    caret.top >= bounds.top + SCROLL_THRESHOLD &&
    caret.bottom <= bounds.bottom - SCROLL_THRESHOLD &&
    caret.left >= bounds.left + SCROLL_THRESHOLD &&
    caret.right <= bounds.right - SCROLL_THRESHOLD
  )
}
