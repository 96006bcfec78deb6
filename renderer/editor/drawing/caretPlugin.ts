/**
 * The caret goes on from one section to the next even where the browser has laid out neither, for somebody scrolled away from
 * it: the browser's own movements pass by what it skips, and would land in some section far off. So before a key that moves,
 * the sections on both sides of the caret are laid out; the frame after it, the browser decides again.
 */
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'

const MOVING = /^(?:Arrow|Page)/

export function caretPlugin(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (view, { key }) => {
          if (MOVING.test(key)) layOutAround(view)
          return false
        },
      },
    },
  })
}

function layOutAround(view: EditorView): void {
  const index = view.state.selection.$head.index(0)
  for (const section of [view.dom.children[index - 1], view.dom.children[index + 1]]) {
    if (!(section instanceof HTMLElement) || !mayBeSkipped(section)) continue
    section.style.contentVisibility = 'visible'
    requestAnimationFrame(() => section.style.removeProperty('content-visibility'))
  }
}

/** The browser lays out what is nearer than one and a half windows. */
function mayBeSkipped(section: HTMLElement): boolean {
  const { top, bottom } = section.getBoundingClientRect()
  return bottom < -window.innerHeight || top > 2 * window.innerHeight
}
