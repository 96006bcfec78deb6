/**
 * Looks again and again at what others may change, one look after the other. The system's own way of telling is silent about
 * folders on a network, and about folders that are gone.
 */
import type { Clock } from '../storage/clock.ts'

const EVERY = 2000

export interface Watching {
  stop(): void
}

export function createWatching(clock: Clock, look: () => Promise<void>): Watching {
  let cancel: (() => void) | undefined
  let isStopped = false
  const wait = (): void => {
    if (!isStopped) cancel = clock.after(EVERY, () => void look().then(wait, wait))
  }
  wait()
  return {
    stop() {
      isStopped = true
      cancel?.()
    },
  }
}
