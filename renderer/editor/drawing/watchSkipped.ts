/** Which chapters and sections the browser skips just now, because they are far from the window. */
export interface Skipped {
  /** Not of a section whose chapter is skipped: of that the browser says nothing. */
  readonly has: (box: Element) => boolean
  readonly stop: () => void
}

/**
 * @param boxes the element that holds them all
 * @param drawn is told of each that comes near, right after the frame that lays it out and long before it is seen
 */
export function watchSkipped(boxes: Element, drawn: (box: Element) => void): Skipped {
  const skipped = new WeakSet<Element>()
  const notice = (event: Event): void => {
    if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || !(event.target instanceof Element))
      return
    if (event.skipped) skipped.add(event.target)
    else {
      skipped.delete(event.target)
      drawn(event.target)
    }
  }
  boxes.addEventListener(EVENT, notice, { capture: true })
  return {
    has: (box) => skipped.has(box),
    stop: () => boxes.removeEventListener(EVENT, notice, { capture: true }),
  }
}

const EVENT = 'contentvisibilityautostatechange'
