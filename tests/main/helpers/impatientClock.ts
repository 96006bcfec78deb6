import type { Clock } from '../../../main/storage/clock.ts'
import { systemClock } from '../../../main/storage/systemClock.ts'

/** The machine's clock fifty times as fast: for waiting on somebody who is not there. */
export const impatientClock: Clock = {
  ...systemClock,
  elapsed: () => systemClock.elapsed() * 50,
  after: (milliseconds, run) => systemClock.after(milliseconds / 50, run),
}
