/**
 * Has the browser lay out what it skips around a place, because it is far from the window, so that its height is no guess.
 * The frame after it, the browser decides again.
 */
import type { EditorView } from 'prosemirror-view'

export function layOutAround(view: EditorView, pos: number): void {
  const $pos = view.state.doc.resolve(pos)
  const chapter = view.dom.children[$pos.index(0)]
  const section = $pos.depth > 1 ? chapter?.children[$pos.index(1)] : undefined
  const before = section?.previousElementSibling ?? chapter?.previousElementSibling?.lastElementChild
  const after = section?.nextElementSibling ?? chapter?.nextElementSibling?.firstElementChild
  // A chapter before its section, which has no place while the chapter is skipped.
  for (const box of [chapter, section, before?.parentElement, before, after?.parentElement, after]) {
    if (!(box instanceof HTMLElement) || !mayBeSkipped(box)) continue
    box.style.contentVisibility = 'visible'
    requestAnimationFrame(() => box.style.removeProperty('content-visibility'))
  }
}

/** The browser lays out what is nearer than one and a half windows – but in the frame after one has come there. */
function mayBeSkipped(box: HTMLElement): boolean {
  const { top, bottom } = box.getBoundingClientRect()
  const isFar = bottom < -window.innerHeight || top > 2 * window.innerHeight
  return isFar || box.firstElementChild?.checkVisibility({ contentVisibilityAuto: true }) === false
}
