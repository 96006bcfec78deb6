/**
 * Does something once the page has painted, and what is asked for again meanwhile once. A hidden window paints nothing, so
 * there is a timer beside the frame. One frame and one timer serve all that wait, in the order in which they asked.
 */
const LATEST_MS = 100

export interface AfterPaint {
  readonly ask: () => void
  /** Does it now if it is still to be done. */
  readonly now: () => void
  /** Nobody asked for it any more. */
  readonly forget: () => void
}

/** One frame later: what it paints is on the screen by then, and had the processors to itself. */
export function onceShown(task: () => void): AfterPaint {
  const shown = afterPaint(task)
  const painted = afterPaint(shown.ask)
  return {
    ask: painted.ask,
    now: () => {
      painted.now()
      shown.now()
    },
    forget: () => {
      painted.forget()
      shown.forget()
    },
  }
}

const waiting = new Set<() => void>()
let scheduled: { readonly frame: number; readonly timer: ReturnType<typeof setTimeout> } | undefined

export function afterPaint(task: () => void): AfterPaint {
  const now = () => {
    if (waiting.delete(now)) task()
  }
  return {
    ask: () => {
      waiting.add(now)
      scheduled ??= schedule()
    },
    now,
    forget: () => void waiting.delete(now),
  }
}

function schedule(): NonNullable<typeof scheduled> {
  // What is asked for from now on is about the next frame.
  const begin = (): readonly (() => void)[] => {
    scheduled = undefined
    cancelAnimationFrame(mine.frame)
    clearTimeout(mine.timer)
    return [...waiting]
  }
  const mine = {
    // The frame's callback runs before its painting; a task after it, when that is done.
    frame: requestAnimationFrame(() => {
      const asked = begin()
      setTimeout(() => doAll(asked))
    }),
    timer: setTimeout(() => doAll(begin()), LATEST_MS),
  }
  return mine
}

function doAll(asked: readonly (() => void)[]): void {
  for (const now of asked) doOne(now)
}

/** A failure is told as any other; the others of its frame are done all the same. */
function doOne(now: () => void): void {
  try {
    now()
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
