/** Does a piece of work whenever the browser is idle, until there is none left. */
const LATEST_MS = 200

/** @param work does one piece; false when there was none */
export function whenIdle(work: () => boolean): { readonly stop: () => void } {
  let asked = requestIdleCallback(step, { timeout: LATEST_MS })
  function step(): void {
    if (work()) asked = requestIdleCallback(step, { timeout: LATEST_MS })
  }
  return { stop: () => cancelIdleCallback(asked) }
}
