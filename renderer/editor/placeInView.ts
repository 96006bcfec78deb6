/** Where one is in an article: what stands at the top of the galley's scroller, so that it can stand there again. */
import type { EditorView } from 'prosemirror-view'
import { afterPaint, type AfterPaint } from './afterPaint.ts'
import { drawAt } from './drawing/drawingPlugin.ts'

export interface PlaceInView {
  /** In the document. */
  readonly pos: number
  /** CSS pixels from the scroller's upper edge; above it when negative. */
  readonly top: number
}

/** @returns undefined at the beginning of the article, and where the view is not on the page */
export function placeInView(view: EditorView): PlaceInView | undefined {
  const scroller = scrollerOf(view)
  if (!scroller || scroller.scrollTop === 0) return undefined
  const edge = scroller.getBoundingClientRect().top
  const galley = view.dom.getBoundingClientRect()
  const found = view.posAtCoords({
    left: galley.left + galley.width / 2,
    top: Math.max(edge + 1, galley.top + 1),
  })
  return found ? { pos: found.pos, top: view.coordsAtPos(found.pos).top - edge } : undefined
}

/** At once, and again when what stands above has been laid out for the first time, unless somebody scrolled meanwhile. */
export function restorePlace(view: EditorView, { pos, top }: PlaceInView): AfterPaint {
  const scroller = scrollerOf(view)
  const at = Math.min(pos, view.state.doc.content.size)
  let left = FRAMES
  let set = 0
  const restore = (): void => {
    if (!scroller || view.isDestroyed) return
    if (left < FRAMES && Math.abs(scroller.scrollTop - set) > MOVED) return
    const edge = scroller.getBoundingClientRect().top
    scroller.scrollTop += view.coordsAtPos(at).top - edge - top
    set = scroller.scrollTop
    if (--left > 0) again.ask()
  }
  const again = afterPaint(restore)
  drawAt(view, at)
  restore()
  return again
}

/** As many as it takes until lists and counts, which come after the text, have moved it for the last time. */
const FRAMES = 8
/** More than the browser itself moves it to keep what one sees in its place. */
const MOVED = 400

function scrollerOf(view: EditorView): Element | null {
  return view.dom.closest('.galley-scroller')
}
