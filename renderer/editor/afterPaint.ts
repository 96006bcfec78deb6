/**
 * Does something once the page has painted, and what is asked for again meanwhile once. A hidden window paints nothing, so
 * there is a timer beside the frame.
 */
const LATEST_MS = 100

export interface AfterPaint {
  readonly ask: () => void
  /** Does it now if it is still to be done. */
  readonly now: () => void
  /** Nobody asked for it any more. */
  readonly forget: () => void
}

export function afterPaint(task: () => void): AfterPaint {
  let frame = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const forget = () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
    timer = undefined
  }
  const now = () => {
    if (timer === undefined) return
    forget()
    task()
  }
  const ask = () => {
    if (timer !== undefined) return
    timer = setTimeout(now, LATEST_MS)
    // The frame's callback runs before its painting; a task after it, when that is done.
    frame = requestAnimationFrame(() => setTimeout(now))
  }
  return { ask, now, forget }
}
