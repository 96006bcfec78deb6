export interface Serial {
  /** Runs the task when all before it are done, whether they worked or not. */
  <T>(task: () => Promise<T>): Promise<T>
}

/** One thing after another: what two windows ask for at once happens in the order of asking. */
export function createSerial(): Serial {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const run = last.then(task)
    last = run.catch(() => undefined)
    return run
  }
}
