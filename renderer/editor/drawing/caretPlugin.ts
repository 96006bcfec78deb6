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
  const { $head } = view.state.selection
  const chapter = view.dom.children[$head.index(0)]
  const section = $head.depth > 1 ? chapter?.children[$head.index(1)] : undefined
  const before = section?.previousElementSibling ?? chapter?.previousElementSibling?.lastElementChild
  const after = section?.nextElementSibling ?? chapter?.nextElementSibling?.firstElementChild
  // A chapter before its section, which has no place while the chapter is skipped.
  for (const box of [before?.parentElement, before, after?.parentElement, after]) {
    if (!(box instanceof HTMLElement) || !mayBeSkipped(box)) continue
    box.style.contentVisibility = 'visible'
    requestAnimationFrame(() => box.style.removeProperty('content-visibility'))
  }
}

/** The browser lays out what is nearer than one and a half windows. */
function mayBeSkipped(box: HTMLElement): boolean {
  const { top, bottom } = box.getBoundingClientRect()
  return bottom < -window.innerHeight || top > 2 * window.innerHeight
}
