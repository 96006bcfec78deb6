/**
 * The mouse: a click on a tag takes the shortest in hand and the next one outward when clicked again; a click on plain
 * text lets go. Ctrl+drag over words adds them to the tag in hand.
 */
import { Plugin } from 'prosemirror-state'
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
        if (linking && target) return linkTags(linking.from, target.id)(view.state, view.dispatch)
        const held = tags.findIndex(({ id }) => id === idInHand(view.state))
        const next = tags[held + 1]?.id ?? (held >= 0 ? tags[0]?.id : undefined) ?? null
        if (next !== idInHand(view.state)) view.dispatch(takeInHand(view.state.tr, next))
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
