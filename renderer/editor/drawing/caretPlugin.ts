/**
 * The caret goes on from one section to the next even where the browser has laid out neither, for somebody scrolled away from
 * it: the browser's own movements pass by what it skips, and would land in some section far off. So before a key that moves,
 * the sections on both sides of the caret are laid out; the frame after it, the browser decides again.
 */
import { Plugin } from 'prosemirror-state'
import { layOutAround } from '../showing/layOutAround.ts'

const MOVING = /^(?:Arrow|Page)/

export function caretPlugin(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, { key }) => {
          if (MOVING.test(key)) layOutAround(view, view.state.selection.head)
          return false
        },
      },
    },
  })
}
