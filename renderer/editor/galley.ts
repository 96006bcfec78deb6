/**
 * The galley: the article's text with its tags, as a ProseMirror view in an element of the page. It knows nothing of React
 * and owns no file; whoever makes it hears of every new state.
 */
import type { EditorState, Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { placeOf } from './showing/place.ts'
import { createShowing } from './showing/showing.ts'
import { createUndoSteps } from './undoSteps.ts'

export interface GalleyOptions {
  readonly element: HTMLElement
  readonly state: EditorState
  /** Called after each transaction with the state it led to. */
  readonly changed: (after: EditorState, tr: Transaction) => void
}

export function createGalley({ element, state, changed }: GalleyOptions): EditorView {
  // Built before it is in the page, where the browser would look at each part of it as it comes.
  const sheet = element.ownerDocument.createElement('div')
  sheet.style.position = 'relative'
  const view = new EditorView(sheet, {
    state,
    attributes: { role: 'textbox', 'aria-label': 'Article', 'aria-multiline': 'true', spellcheck: 'false' },
    // What is to be seen is brought into view below, whoever has the focus.
    handleScrollToSelection: () => true,
    dispatchTransaction: (tr) => {
      const { state: after, transactions } = view.state.applyTransaction(inUndoSteps(tr))
      view.updateState(after)
      for (const each of transactions) if (each.docChanged) showing.map(each.mapping)
      const place = placeOf(tr)
      if (place) showing.show(place)
      changed(after, tr)
    },
  })
  const showing = createShowing(view)
  const inUndoSteps = createUndoSteps()
  element.replaceChildren(sheet)
  return view
}
