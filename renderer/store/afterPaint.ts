/**
 * Does something once the page has painted, and what is asked for again meanwhile once. A hidden window paints nothing, so
 * there is a timer beside the frame.
 */
const LATEST_MS = 100

/** @returns asks for it to be done, and does it now if it is still to be done */
export function afterPaint(task: () => void): { readonly ask: () => void; readonly now: () => void } {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    if (timer === undefined) return
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    timer = undefined
    task()
  }
  const ask = () => {
    if (timer !== undefined) return
    timer = setTimeout(now, LATEST_MS)
    // The frame's callback runs before its painting; a task after it, when that is done.
    frame = requestAnimationFrame(() => setTimeout(now))
  }
  return { ask, now }
}
