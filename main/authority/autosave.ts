/**
 * When to save: a second after the last change, and at the latest five seconds after the first one that is not saved,
 * however busily somebody types. A save that failed is tried again, ever more patiently.
 */
import type { Clock } from '../storage/clock.ts'

const IDLE = 1000
const LATEST = 5000
const FIRST_RETRY = 2000
const LAST_RETRY = 60_000

export interface Autosave {
  /** Something changed. */
  touched(): void
  /** A save began, on time or because somebody asked. */
  saving(): void
  failed(): void
  succeeded(): void
  stop(): void
}

export function createAutosave(clock: Clock, save: () => void): Autosave {
  let cancelIdle: (() => void) | undefined
  let cancelLatest: (() => void) | undefined
  let cancelRetry: (() => void) | undefined
  let retryAfter = FIRST_RETRY

  function clear(): void {
    cancelIdle?.()
    cancelLatest?.()
    cancelRetry?.()
    cancelIdle = cancelLatest = cancelRetry = undefined
  }

  return {
    touched() {
      cancelIdle?.()
      cancelIdle = clock.after(IDLE, save)
      cancelLatest ??= clock.after(LATEST, save)
    },
    saving: clear,
    failed() {
      cancelRetry?.()
      cancelRetry = clock.after(retryAfter, save)
      retryAfter = Math.min(retryAfter * 2, LAST_RETRY)
    },
    succeeded() {
      retryAfter = FIRST_RETRY
    },
    stop: clear,
  }
}
