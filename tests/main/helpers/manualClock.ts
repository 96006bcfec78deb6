import type { Clock } from '../../../main/storage/clock.ts'

export interface ManualClock extends Clock {
  /** Lets time pass; what falls due runs in order. */
  advance(milliseconds: number): void
  /** Sets the wall clock, which no timer may notice. */
  setWall(time: Date): void
}

export function manualClock(): ManualClock {
  let elapsed = 0
  let wall = new Date('2025-02-16T12:00:00Z').getTime()
  let timers: readonly { readonly at: number; readonly run: () => void }[] = []
  return {
    now: () => new Date(wall + elapsed),
    elapsed: () => elapsed,
    after(milliseconds, run) {
      const timer = { at: elapsed + milliseconds, run }
      timers = [...timers, timer]
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
    advance(milliseconds) {
      const until = elapsed + milliseconds
      for (;;) {
        const next = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers = timers.filter((each) => each !== next)
        elapsed = next.at
        next.run()
      }
      elapsed = until
    },
    setWall(time) {
      wall = time.getTime() - elapsed
    },
  }
}
