/** Which sections the browser skips just now, because they are far from the window. */
export interface Skipped {
  readonly has: (section: Element) => boolean
  readonly stop: () => void
}

/** @param drawn is told of each section that comes near, right after the frame that lays it out and long before it is seen */
export function watchSkipped(sections: Element, drawn: (section: Element) => void): Skipped {
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
  sections.addEventListener(EVENT, notice, { capture: true })
  return {
    has: (section) => skipped.has(section),
    stop: () => sections.removeEventListener(EVENT, notice, { capture: true }),
  }
}

const EVENT = 'contentvisibilityautostatechange'
