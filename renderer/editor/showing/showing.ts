/**
 * Brings places into view: the one mechanism behind Find, the queue, next and previous, the lists, links and undo. One scroll
 * seldom does: what is far away has the height that was guessed for it until the browser lays it out, and the card about a
 * tag comes a frame later. So it is looked at again in the frames that follow, until nothing moves any more or somebody
 * takes the page in hand. What was shown is shown again when the galley changes its size, unless somebody scrolled away.
 */
import type { Mappable } from 'prosemirror-transform'
import type { EditorView } from 'prosemirror-view'
import type { PosRange } from '../../../shared/document/tags.ts'
import { freeRoom } from './freeRoom.ts'
import { layOutAround } from './layOutAround.ts'
import type { Place } from './place.ts'
import { wayTo, type Lines } from './wayTo.ts'

export interface Showing {
  readonly show: (place: Place) => void
  /** The document changed under it. */
  readonly map: (mapping: Mappable) => void
}

/** Frames: within so many a card has come and what was guessed is laid out. */
const LOOKS = 24
/** A key leaves the page where it is, and shows anew what it moves. */
const SCROLLING = ['wheel', 'pointerdown'] as const

export function createShowing(view: EditorView): Showing {
  let shown: Place | undefined
  let frame = 0
  let observed: Element | undefined

  const way = (place: Place, scroller: Element): number => {
    const room = freeRoom(view, scroller)
    const all = place.around && linesOf(view, place.around)
    const isRoomForAll = all && all.bottom - all.top <= room.bottom - room.top
    return wayTo(isRoomForAll ? all : linesOf(view, place), room, place.how)
  }
  const rest = (): void => {
    cancelAnimationFrame(frame)
    removeEventListener('keydown', rest, { capture: true })
  }
  const stop = (): void => {
    rest()
    shown = undefined
    resized.disconnect()
    observed = undefined
    for (const hand of SCROLLING) removeEventListener(hand, stop, { capture: true })
  }
  const look = (place: Place, scroller: Element): void => {
    rest()
    addEventListener('keydown', rest, { capture: true, passive: true })
    if (Math.abs(way(place, scroller)) > window.innerHeight) layOutAround(view, place.from)
    lookAgain(LOOKS, scroller)
  }
  const lookAgain = (left: number, scroller: Element): void => {
    if (view.isDestroyed) return stop()
    if (!shown || left === 0) return rest()
    scroller.scrollTop += way(shown, scroller)
    frame = requestAnimationFrame(() => lookAgain(left - 1, scroller))
    return undefined
  }
  const resized = new ResizeObserver(() => {
    if (view.isDestroyed) stop()
    else if (shown && observed) look(shown, observed)
  })

  return {
    show: (place) => {
      rest()
      const scroller = view.dom.closest('.galley-scroller')
      if (!scroller) return
      shown = place
      if (scroller !== observed) {
        resized.disconnect()
        resized.observe(scroller)
        observed = scroller
      }
      for (const hand of SCROLLING) addEventListener(hand, stop, { capture: true, passive: true })
      // A caret that is in sight, as at every letter that is typed, or words that stay where they are.
      const isThere = way(place, scroller) === 0
      if (!isThere || (place.from !== place.to && place.how === 'arrive')) look(place, scroller)
    },
    map: (mapping) => {
      if (shown)
        shown = {
          ...shown,
          ...mapped(shown, mapping),
          ...(shown.around && { around: mapped(shown.around, mapping) }),
        }
    },
  }
}

const mapped = ({ from, to }: PosRange, mapping: Mappable): PosRange => ({
  from: mapping.map(from),
  to: mapping.map(to),
})

function linesOf(view: EditorView, { from, to }: PosRange): Lines {
  const first = view.coordsAtPos(from, 1)
  const last = from === to ? first : view.coordsAtPos(to, -1)
  return { top: first.top, firstBottom: first.bottom, bottom: Math.max(first.bottom, last.bottom) }
}
