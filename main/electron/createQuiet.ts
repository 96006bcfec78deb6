/**
 * Knows when a window has nothing more to tell: no push of it is being answered, and none came for a little while. A
 * window that is closed is waited for, because a page sends its next steps only when the ones before were accepted.
 */
export interface Quiet {
  /** Wraps each push. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  /** Resolves when it has been quiet long enough, or at the latest after a set time. */
  readonly settled: () => Promise<void>
}

/** Longer than a page takes from one answer to its next push. Milliseconds. */
const QUIET_FOR = 150
const AT_THE_LATEST = 3000
const LOOK_EVERY = 25

/** @param now milliseconds of a clock that does not jump */
export function createQuiet(now: () => number): Quiet {
  let underway = 0
  let lastAt = now()
  return {
    async during(work) {
      underway += 1
      try {
        return await work()
      } finally {
        underway -= 1
        lastAt = now()
      }
    },
    async settled() {
      const asked = now()
      const isQuiet = (): boolean => underway === 0 && now() - Math.max(asked, lastAt) >= QUIET_FOR
      while (!isQuiet() && now() - asked < AT_THE_LATEST) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
      }
    },
  }
}
