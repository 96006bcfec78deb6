/**
 * Brings places into view: the one mechanism behind Find, the queue, next and previous, the lists, links and undo. One scroll
 * seldom does: what is far away has the height that was guessed for it until the browser lays it out, and the card about a
 * tag comes a frame later. So it is looked at again in the frames that follow, until nothing moves any more or somebody
 * takes the page in hand.
 */
import type { Mappable } from 'prosemirror-transform'
import type { EditorView } from 'prosemirror-view'
import { freeRoom } from './freeRoom.ts'
import { layOutAround } from './layOutAround.ts'
import type { Place } from './place.ts'
import { wayTo, type Lines } from './wayTo.ts'

export interface Showing {
  readonly show: (place: Place) => void
  /** The document changed under it. */
  readonly map: (mapping: Mappable) => void
  readonly stop: () => void
}

/** Frames: within so many a card has come and what was guessed is laid out. */
const LOOKS = 24
const HANDS = ['wheel', 'pointerdown', 'keydown'] as const

export function createShowing(view: EditorView): Showing {
  let shown: Place | undefined
  let frame = 0

  const way = (place: Place, scroller: Element): number =>
    wayTo(linesOf(view, place), freeRoom(view, scroller), place.how)
  const lookAgain = (left: number): void => {
    const scroller = view.dom.closest('.galley-scroller')
    if (!shown || !scroller || view.isDestroyed || left === 0) return stop()
    scroller.scrollTop += way(shown, scroller)
    frame = requestAnimationFrame(() => lookAgain(left - 1))
    return undefined
  }
  const stop = (): void => {
    if (!shown) return
    shown = undefined
    cancelAnimationFrame(frame)
    for (const hand of HANDS) removeEventListener(hand, stop, { capture: true })
  }

  return {
    show: (place) => {
      stop()
      const scroller = view.dom.closest('.galley-scroller')
      if (!scroller) return
      const near = way(place, scroller)
      const isThere = near === 0
      // A caret that is in sight, as at every letter that is typed, or words that stay where they are.
      if (isThere && (place.from === place.to || place.how === 'stay')) return
      if (Math.abs(near) > window.innerHeight) layOutAround(view, place.from)
      shown = place
      for (const hand of HANDS) addEventListener(hand, stop, { capture: true, passive: true })
      lookAgain(LOOKS)
    },
    map: (mapping) => {
      if (shown) shown = { ...shown, from: mapping.map(shown.from), to: mapping.map(shown.to) }
    },
    stop,
  }
}

function linesOf(view: EditorView, { from, to }: Place): Lines {
  const first = view.coordsAtPos(from, 1)
  const last = from === to ? first : view.coordsAtPos(to, -1)
  return { top: first.top, firstBottom: first.bottom, bottom: Math.max(first.bottom, last.bottom) }
}
