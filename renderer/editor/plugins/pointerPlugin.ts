/**
 * The mouse: a click on a tag takes the shortest in hand and the next one outward when clicked again; a click on plain
 * text lets go. Ctrl+drag over words adds them to the tag in hand.
 */
import { Plugin, Selection, TextSelection, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { addPiece } from '../commands/pieces.ts'
import { linkTags } from '../commands/link.ts'
import { linkingOf } from './linkingPlugin.ts'
import { idInHand, takeInHand } from './tagInHand.ts'
import { tagsAt } from '../tagsAt.ts'

export function pointerPlugin(): Plugin {
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
        if (next !== idInHand(view.state)) view.dispatch(withCaret(takeInHand(view.state.tr, next)))
        return false
      },
      handleDOMEvents: {
        mouseup: (view, event) => {
          if (!event.ctrlKey && !event.metaKey) return false
          // The browser reports the selection after the button is up.
          setTimeout(() => {
            if (!view.isDestroyed && !view.state.selection.empty) addPiece(view.state, view.dispatch)
          })
          return false
        },
      },
    },
  })
}

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
