/**
 * One pass through the article from its beginning to its end, with two watchdogs: how long no animation frame came, and
 * how long no timer did. A page whose timers run while its frames do not has a browser that draws nothing; a page in
 * which neither runs has a main thread that is busy. Runs in the page: it is sent there as source, so it may use nothing
 * from outside its own body.
 */
export interface ScrollPlan {
  /** CSS selector of the element that scrolls. */
  readonly scroller: string
  /** CSS pixels a frame; 0 when somebody else turns the wheel. */
  readonly step: number
  /** Milliseconds without a frame after which a pass is given up. */
  readonly giveUpAfter: number
}

export interface ScrollPass {
  readonly frames: number
  /** Milliseconds; likewise all below. */
  readonly took: number
  /** Frames that came later than 50 ms after the one before. */
  readonly slow: number
  readonly longestGap: number
  /** Where the longest gap was, in CSS pixels from the top. */
  readonly longestGapAt: number
  /** The longest time without a timer during the longest gap. */
  readonly timerGap: number
  readonly height: number
  /** No frame came any more. */
  readonly gaveUp: boolean
  /** A hidden page gets no frames, and that is no stall. */
  readonly hidden: boolean
}

export function scrollPass({ scroller: selector, step, giveUpAfter }: ScrollPlan): Promise<ScrollPass> {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new RangeError(`nothing to scroll: ${selector}`)
  const scroller = found
  return new Promise((resolve) => {
    let frames = 0
    let slow = 0
    let longestGap = 0
    let longestGapAt = 0
    let timerGap = 0
    let timerGapNow = 0
    let stillFor = 0
    let lastTop = -1
    let hidden = document.visibilityState === 'hidden'
    scroller.scrollTop = 0
    const began = performance.now()
    let lastFrame = began
    let lastTimer = began

    const noticeHidden = () => {
      hidden ||= document.visibilityState === 'hidden'
    }
    document.addEventListener('visibilitychange', noticeHidden)
    const watchdog = setInterval(() => {
      const now = performance.now()
      timerGapNow = Math.max(timerGapNow, now - lastTimer)
      lastTimer = now
      if (now - lastFrame <= giveUpAfter) return
      noticeGap(now)
      end(true)
    }, 10)

    function noticeGap(now: number): void {
      const gap = now - lastFrame
      if (gap > 50) slow += 1
      if (gap > longestGap) {
        longestGap = gap
        longestGapAt = scroller.scrollTop
        timerGap = Math.max(timerGapNow, now - lastTimer)
      }
      timerGapNow = 0
    }

    function end(gaveUp: boolean): void {
      clearInterval(watchdog)
      document.removeEventListener('visibilitychange', noticeHidden)
      const took = performance.now() - began
      const height = scroller.scrollHeight
      resolve({ frames, took, slow, longestGap, longestGapAt, timerGap, height, gaveUp, hidden })
    }

    function frame(): void {
      const now = performance.now()
      noticeGap(now)
      lastFrame = now
      frames += 1
      const { scrollTop, clientHeight, scrollHeight } = scroller
      stillFor = scrollTop === lastTop ? stillFor + 1 : 0
      lastTop = scrollTop
      // The height is an estimate until all of it was laid out: only at rest is the end the end.
      if (stillFor > 8 && scrollTop + clientHeight >= scrollHeight - 4) {
        end(false)
        return
      }
      if (step > 0) scroller.scrollTop += step
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
  })
}
