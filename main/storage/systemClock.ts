import { performance } from 'node:perf_hooks'
import type { Clock } from './clock.ts'

/** The machine's clock; Node's timers run on the monotonic one. */
export const systemClock: Clock = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
