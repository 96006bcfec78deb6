/**
 * The mouse: a click on a tag takes the shortest in hand and the next one outward when clicked again; a click on plain
 * text lets go, but for the first of a double click. In tagging mode a drag selects whole words, with Alt letters; with Ctrl it
 * adds them to the tag in hand.
 */
import { Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { addPiece } from '../commands/pieces.ts'
import { linkTags } from '../commands/link.ts'
import { selectWholeWords } from '../commands/selectWholeWords.ts'
import { IS_MAC } from '../keyNames.ts'
import { linkingOf } from '../state/linkingPlugin.ts'
import { modeOf } from '../state/modePlugin.ts'
import { idInHand, takeInHand } from '../state/tagInHand.ts'
import { tagsAt } from '../tagsAt.ts'

export function pointerPlugin(): Plugin {
  /** What the last click let go of: the first of two clicks that select a word for it. */
  let letGo: { readonly id: string; readonly at: number } | undefined
  return new Plugin({
    props: {
      handleClick: (view, pos, event) => {
        if (event.button !== 0) return false
        const tags = isOnText(event) ? tagsAt(view.state, pos) : []
        const linking = linkingOf(view.state)
        const target = linking && tags.find(({ id }) => linking.targets.includes(id))
        const withCaret = (tr: Transaction) => tr.setSelection(clicked(view, pos))
        if (linking && target)
          return linkTags(linking.from, target.id)(view.state, (tr) => view.dispatch(withCaret(tr)))
        const held = tags.findIndex(({ id }) => id === idInHand(view.state))
        const next = tags[held + 1]?.id ?? (held >= 0 ? tags[0]?.id : undefined) ?? null
        const id = idInHand(view.state)
        letGo = id !== null && next === null ? { id, at: event.timeStamp } : undefined
        if (next !== idInHand(view.state)) view.dispatch(withCaret(takeInHand(view.state.tr, next)))
        return false
      },
      handleDoubleClick: (view, _pos, event) => {
        if (letGo && event.timeStamp - letGo.at < DOUBLE_CLICK_MS)
          view.dispatch(takeInHand(view.state.tr, letGo.id))
        letGo = undefined
        return false
      },
      handleDOMEvents: {
        mousedown: (view, event) => {
          // The browser would begin to drag the words that are selected, which moves nothing while tagging, and select none.
          // A Mac's Control with a click asks for the menu about them.
          const isMenu = event.button !== 0 || (IS_MAC && event.ctrlKey)
          const isFresh = !isMenu && event.detail === 1 && !event.shiftKey
          if (isFresh && modeOf(view.state) === 'tagging' && !view.state.selection.empty)
            view.dom.ownerDocument.getSelection()?.removeAllRanges()
          return false
        },
        mouseup: (view, event) => {
          // The browser reports the selection after the button is up.
          setTimeout(() => {
            if (view.isDestroyed || view.state.selection.empty) return
            if (modeOf(view.state) === 'tagging' && !event.altKey) selectWholeWords(view.state, view.dispatch)
            if (event.ctrlKey || event.metaKey) addPiece(view.state, view.dispatch)
          })
          return false
        },
      },
    },
  })
}

/** As long as a system lets a double click take. */
const DOUBLE_CLICK_MS = 900

function isOnText(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('[data-tag]') !== null
}

/**
 * What a click selects. When press and release come together, the view has not read the new selection yet, and would
 * write the old one back into the page with whatever is dispatched. A hand that moved a little has selected a letter.
 */
function clicked(view: EditorView, pos: number): Selection {
  const { doc, selection } = view.state
  const shown = shownSelection(view)
  const isNew = shown && !shown.empty && !shown.eq(selection)
  return isNew ? shown : Selection.near(doc.resolve(pos))
}

/** The selection in the page, read now. */
function shownSelection(view: EditorView): TextSelection | undefined {
  const { doc } = view.state
  const { anchorNode, anchorOffset, focusNode, focusOffset } = view.dom.ownerDocument.getSelection() ?? {}
  if (!anchorNode || !focusNode || !view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return
  const [anchor, head] = [
    view.posAtDOM(anchorNode, anchorOffset ?? 0),
    view.posAtDOM(focusNode, focusOffset ?? 0),
  ]
  const [$anchor, $head] = [doc.resolve(anchor), doc.resolve(head)]
  return $anchor.parent.isTextblock && $head.parent.isTextblock
    ? new TextSelection($anchor, $head)
    : undefined
}
