/** The part of the galley in which words can be read: without what lies over it. */
import type { EditorView } from 'prosemirror-view'
import { isCardDue } from './isCardDue.ts'

/** In CSS pixels of the window. */
export interface Room {
  readonly top: number
  readonly bottom: number
}

/** Marks what lies over the text: `notices`, or a `card` about what is in hand. */
const OVER_TEXT = 'data-over-text'

/** Room for badges above a line, and for the line below one to show that the text goes on. */
const ABOVE = 24
const BELOW = 12

/** How much a card takes of the foot. It comes a frame after what it is about, and is as high as the last one until then. */
let cardRoom = 150

export function freeRoom(view: EditorView, scroller: Element): Room {
  const bounds = scroller.getBoundingClientRect()
  const text = view.dom.getBoundingClientRect()
  const middle = (bounds.top + bounds.bottom) / 2
  let { top, bottom } = bounds
  const hasCard = isCardDue(view.state)
  let foot: number | undefined
  for (const cover of coversOf(scroller)) {
    const isCard = cover.getAttribute(OVER_TEXT) === 'card'
    // It is about what was in hand before, and goes with the next frame.
    if (isCard && !hasCard) continue
    const over = cover.getBoundingClientRect()
    const isOverText =
      over.height > 0 &&
      over.left < text.right &&
      over.right > text.left &&
      over.top < bounds.bottom &&
      over.bottom > bounds.top
    if (!isOverText) continue
    if (over.top + over.bottom < 2 * middle) top = Math.max(top, over.bottom)
    else {
      bottom = Math.min(bottom, over.top)
      if (isCard) foot = bounds.bottom - over.top
    }
  }
  if (foot !== undefined) cardRoom = foot
  else if (hasCard) bottom = Math.min(bottom, bounds.bottom - cardRoom)
  const isEnough = bottom - top > LEAST
  return isEnough
    ? { top: top + ABOVE, bottom: bottom - BELOW }
    : { top: bounds.top + ABOVE, bottom: bounds.bottom - BELOW }
}

/** Three lines; when what lies over the text leaves less, there is no place that it does not cover. */
const LEAST = 3 * 29 + ABOVE + BELOW

/** They stand beside the scroller or one of what it stands in. To search the page for them would be to search the article. */
function* coversOf(scroller: Element): Generator<Element> {
  for (let inner = scroller; inner.parentElement; inner = inner.parentElement)
    for (const beside of inner.parentElement.children) if (beside.hasAttribute(OVER_TEXT)) yield beside
}
